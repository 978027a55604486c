package io.jleak.parse.javacore;

import io.jleak.parse.text.Bytes;

/** The lines that begin a javacore, or a fragment of one. */
public final class JavacoreOpening {

  private static final String[] TAGS = {
    "0SECTION ",
    "1TIDATETIME ",
    "1XMTHDINFO ",
    "1XMCURTHDINFO ",
    "2XMFULLTHDDUMP ",
    // A thread and its lines: what stands behind their tags can look like any VM's header.
    "3XM",
    "4XESTACKTRACE ",
    "5XESTACKTRACE "
  };

  private JavacoreOpening() {}

  /** {@code 0SECTION TITLE subcomponent dump routine}, {@code 3XMTHREADINFO "main" …}. */
  public static boolean at(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    if (at == end || bytes[at] < '0' || bytes[at] > '5') {
      return false;
    }
    for (String tag : TAGS) {
      if (Bytes.startsWith(bytes, at, end, tag)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a line is none of those that tell of threads, but a line of a javacore all the same:
   * {@code 3CLTEXTCLASS java/lang/Object(0x00)}. Most of its lines are.
   */
  static boolean isOtherEntry(byte[] bytes, int start, int end) {
    if (end - start < 4 || !Bytes.isDigit(bytes[start])) {
      return false;
    }
    byte first = bytes[start + 1];
    byte second = bytes[start + 2];
    boolean told =
        (first == 'X' && (second == 'M' || second == 'E'))
            || (first == 'T' && second == 'I')
            || (first == 'C' && second == 'I')
            || (first == 'S' && second == 'E')
            || (first == 'L' && second == 'K' && isOfMonitors(bytes[start + 3]));
    return !told && isCapital(first) && isCapital(second) && isCapital(bytes[start + 3]);
  }

  /** {@code 1LKDEADLOCK}, {@code 3LKMONOBJECT}, {@code 3LKWAITER}, {@code 2LKFLATMON}. */
  private static boolean isOfMonitors(byte third) {
    return third == 'D' || third == 'M' || third == 'W' || third == 'F';
  }

  private static boolean isCapital(byte c) {
    return c >= 'A' && c <= 'Z';
  }
}
