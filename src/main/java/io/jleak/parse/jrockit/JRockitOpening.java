package io.jleak.parse.jrockit;

import io.jleak.parse.text.Bytes;

/** The lines that begin a JRockit dump, or a fragment of one. */
public final class JRockitOpening {

  private JRockitOpening() {}

  /**
   * {@code ===== FULL THREAD DUMP =====}, {@code "main" id=1 idx=0x4 tid=2 prio=5 …}, {@code
   * Thread-0x80 "main" <Waiting, …}.
   */
  public static boolean at(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    if (at == end) {
      return false;
    }
    return switch (bytes[at]) {
      case '=' -> Bytes.startsWith(bytes, at, end, "===== FULL THREAD DUMP =");
      case 'T' -> Bytes.startsWith(bytes, at, end, "Thread-") && bytes[end - 1] == '{';
      case '"' -> isHeader(bytes, at, end);
      default -> false;
    };
  }

  private static boolean isHeader(byte[] bytes, int start, int end) {
    return Bytes.contains(bytes, start, end, " prio=")
        ? Bytes.contains(bytes, start, end, " idx=0x")
            || Bytes.contains(bytes, start, end, " id=0x")
        : Bytes.contains(bytes, start, end, "  id: 0x")
            && Bytes.contains(bytes, start, end, "  prio: ");
  }
}
