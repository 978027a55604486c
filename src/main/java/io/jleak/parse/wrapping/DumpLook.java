package io.jleak.parse.wrapping;

import io.jleak.parse.text.Bytes;

/** What lines inside a dump look like in any format; a line of a log rarely does. */
final class DumpLook {

  private DumpLook() {}

  /** {@code at …}, {@code java.lang.Thread.State: …}, {@code 3XMTHREADINFO …}. */
  static boolean isBody(byte[] bytes, int start, int end) {
    if (end - start < 3) {
      return false;
    }
    byte first = bytes[start];
    if (first == ' ' || first == '\t') {
      return Bytes.skipBlanks(bytes, start, end) < end;
    }
    return isFrame(bytes, start, end)
        || Bytes.startsWith(bytes, start, end, "- ")
        || isTagged(bytes, start, end);
  }

  /**
   * {@code at com.acme.Shop.sell(Shop.java:12)} or {@code - locked <0x…> (a X)} without anything
   * odd: most lines of a dump, told by their ends.
   */
  static boolean isPlainBody(byte[] buffer, int start, int end) {
    byte first = buffer[start];
    if ((first != '\t' && first != ' ') || buffer[end - 1] != ')') {
      return false;
    }
    int at = Bytes.skipBlanks(buffer, start, end);
    byte mark = buffer[at];
    if (mark != 'a' && mark != '-') {
      return false;
    }
    int back = end - 2;
    while (back > at && buffer[back] != '(' && buffer[back] != ';') {
      back--;
    }
    // Foo.&lt;init&gt;(Foo.java:1)       - locked &lt;0x00007f&gt; (a X)
    return back > at + 2
        && buffer[back] == '('
        && buffer[back - 1] != ';'
        && (mark == 'a' || buffer[back - 2] != ';');
  }

  /** A frame or another indented line, as most of a dump is. */
  static boolean isIndentedBody(byte[] bytes, int start, int end) {
    byte first = bytes[start];
    return (first == '\t' || first == ' ')
        && end - start > 2
        && (isFrame(bytes, start, end)
            || Bytes.startsWith(bytes, Bytes.skipBlanks(bytes, start, end), end, "- "));
  }

  /** {@code at com.acme.Shop.sell(Shop.java:12)}, behind any blanks. */
  static boolean isFrame(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    return end - at > 3
        && bytes[at] == 'a'
        && bytes[at + 1] == 't'
        && (bytes[at + 2] == ' ' || bytes[at + 2] == '\t');
  }

  /** {@code - locked <0x…> (a X)}, {@code - blocked on X@1b2c}, {@code - <0x…> (a X)}. */
  static boolean isLock(byte[] bytes, int start, int end) {
    if (start >= end || bytes[start] != '-') {
      return false;
    }
    int at = Bytes.skipBlanks(bytes, start + 1, end);
    if (at == start + 1 || at == end) {
      return false;
    }
    return switch (bytes[at]) {
      case 'l' -> Bytes.startsWith(bytes, at, end, "locked");
      case 'w' -> Bytes.startsWith(bytes, at, end, "waiting");
      case 'p' -> Bytes.startsWith(bytes, at, end, "parking");
      case 'e' -> Bytes.startsWith(bytes, at, end, "eliminated");
      case 'b' -> Bytes.startsWith(bytes, at, end, "blocked");
      case '<' -> true;
      default -> false;
    };
  }

  // 3XMTHREADINFO3           Java callstack:
  private static boolean isTagged(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && (isCapital(bytes[at]) || Bytes.isDigit(bytes[at]))) {
      at++;
    }
    return Bytes.isDigit(bytes[start])
        && isCapital(bytes[start + 1])
        && at - start >= 6
        && at < end
        && bytes[at] == ' ';
  }

  private static boolean isCapital(byte c) {
    return c >= 'A' && c <= 'Z';
  }
}
