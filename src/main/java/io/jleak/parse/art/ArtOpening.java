package io.jleak.parse.art;

import io.jleak.parse.text.Bytes;

/** The lines that begin an Android dump, or a fragment of one. */
public final class ArtOpening {

  private ArtOpening() {}

  /**
   * {@code ----- pid 1556 at …}, {@code DALVIK THREADS (82):}, {@code "main" prio=5 tid=1 Native}.
   */
  public static boolean at(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    if (at == end) {
      return false;
    }
    return switch (bytes[at]) {
      case '-' -> Bytes.startsWith(bytes, at, end, "----- pid ");
      case 'D' -> Bytes.startsWith(bytes, at, end, "DALVIK THREADS");
      case '"' -> isHeader(bytes, at, end);
      default -> false;
    };
  }

  /** Other VMs have an address behind {@code tid=}, or more fields behind it. */
  private static boolean isHeader(byte[] bytes, int start, int end) {
    int tid = Bytes.find(bytes, start, end, " tid=");
    if (tid < 0) {
      return false;
    }
    int at = tid + " tid=".length();
    int digits = at;
    while (at < end && Bytes.isDigit(bytes[at])) {
      at++;
    }
    return at > digits
        && at + 1 < end
        && bytes[at] == ' '
        && Character.isLetter(bytes[at + 1])
        && Bytes.find(bytes, at, end, "=") < 0
        && Bytes.find(bytes, start, at, " idx=") < 0;
  }
}
