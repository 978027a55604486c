package io.jleak.parse.text;

/** Looks for ASCII text in the bytes of a line. */
public final class Bytes {

  private Bytes() {}

  /** Where the line begins behind blanks and tabs. */
  public static int skipBlanks(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return at;
  }

  public static boolean startsWith(byte[] bytes, int start, int end, String ascii) {
    if (end - start < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[start + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where a text begins first, or -1. */
  public static int find(byte[] bytes, int start, int end, String ascii) {
    char first = ascii.charAt(0);
    for (int at = start; at <= end - ascii.length(); at++) {
      if (bytes[at] == first && startsWith(bytes, at, end, ascii)) {
        return at;
      }
    }
    return -1;
  }

  public static boolean contains(byte[] bytes, int start, int end, String ascii) {
    return find(bytes, start, end, ascii) >= 0;
  }

  public static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }
}
