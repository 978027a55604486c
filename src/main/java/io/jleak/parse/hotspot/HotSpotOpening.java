package io.jleak.parse.hotspot;

import io.jleak.parse.text.Bytes;
import io.jleak.parse.text.JsonMember;

/** The lines that begin a HotSpot dump, or a fragment of one. */
public final class HotSpotOpening {

  private static final String[] HEADER_FIELDS = {" tid=", " nid=", " #", " - Thread t@"};

  private HotSpotOpening() {}

  /** {@code Full thread dump …}, {@code "main" #1 prio=5 …}, {@code java.lang.Thread.State: …}. */
  public static boolean at(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    if (at == end) {
      return false;
    }
    return switch (bytes[at]) {
      case 'F' -> Bytes.startsWith(bytes, at, end, "Full thread dump");
      case 'j' -> Bytes.startsWith(bytes, at, end, "java.lang.Thread.State:");
      case '"' -> isHeader(bytes, at, end);
      default -> false;
    };
  }

  private static boolean isHeader(byte[] bytes, int start, int end) {
    for (String field : HEADER_FIELDS) {
      if (Bytes.contains(bytes, start, end, field)) {
        return !isMember(bytes, start, end);
      }
    }
    return false;
  }

  /** {@code "name": "worker #5",} in JSON; no header ends so, whatever its thread is called. */
  private static boolean isMember(byte[] bytes, int start, int end) {
    byte last = bytes[end - 1];
    return (last == ',' || last == '"') && JsonMember.begins(bytes, start, end);
  }
}
