package io.jleak.parse.wrapping;

import io.jleak.parse.text.Bytes;

/**
 * A line that holds many, with their ends, tabs and quotes written as in a string of a program:
 * {@code "stack": "\"main\" #1 prio=5 …\n java.lang.Thread.State: RUNNABLE\n\tat …"}.
 */
final class EscapedText {

  private EscapedText() {}

  /** Whether a line holds the escape of a line end. */
  static boolean holdsLines(byte[] bytes, int start, int end) {
    return Bytes.contains(bytes, start, end, "\\n");
  }

  /** Writes the text as it was; an escape of the escapes loses one level. */
  static void unescape(byte[] bytes, int start, int end, ByteText out) {
    int from = start;
    int to = end;
    int escape = Bytes.find(bytes, start, end, "\\");
    if (isString(bytes, start, escape, end)) {
      from = stringStart(bytes, start, escape);
      to = stringEnd(bytes, escape, end);
      int prefix = prefixEnd(bytes, start, from);
      if (Bytes.skipBlanks(bytes, start, prefix) < prefix) {
        out.add(bytes, start, prefix);
        out.add('\n');
      }
    }
    int at = from;
    while (at < to) {
      at =
          bytes[at] == '\\' && at + 1 < to ? unescapeOne(bytes, at, to, out) : copy(bytes, at, out);
    }
  }

  /** Whether quotes inside are escaped, or there are none but at both ends. */
  private static boolean isString(byte[] bytes, int start, int escape, int end) {
    if (Bytes.contains(bytes, escape, end, "\\\"")) {
      return true;
    }
    int last = end - 1;
    while (bytes[last] != '\\') {
      last--;
    }
    return Bytes.contains(bytes, start, escape, "\"")
        && !Bytes.contains(bytes, escape, last, "\"")
        && Bytes.contains(bytes, last, end, "\"");
  }

  /** Quotes inside are escaped: the string begins behind the last one that is not. */
  private static int stringStart(byte[] bytes, int start, int before) {
    int at = before;
    while (at > start && !isQuote(bytes, start, at - 1)) {
      at--;
    }
    return at;
  }

  private static int stringEnd(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    return Math.min(at, end);
  }

  private static boolean isQuote(byte[] bytes, int start, int at) {
    return bytes[at] == '"' && (at == start || bytes[at - 1] != '\\');
  }

  /** Where the log's own words before the string end, or before a field's name. */
  private static int prefixEnd(byte[] bytes, int start, int string) {
    int at = start;
    while (at < string && bytes[at] != '"' && bytes[at] != '{') {
      at++;
    }
    return at;
  }

  private static int copy(byte[] bytes, int at, ByteText out) {
    out.add(bytes[at]);
    return at + 1;
  }

  private static int unescapeOne(byte[] bytes, int at, int end, ByteText out) {
    switch (bytes[at + 1]) {
      case 'n' -> out.add('\n');
      case 't' -> out.add('\t');
      case 'r' -> out.add('\r');
      case 'b' -> out.add('\b');
      case 'f' -> out.add('\f');
      case '"', '\\', '/', '\'' -> out.add(bytes[at + 1]);
      case 'u' -> {
        int c = at + 6 <= end ? hexadecimal(bytes, at + 2) : -1;
        if (c >= 0) {
          out.addCodePoint(c);
          return at + 6;
        }
        out.add('\\');
        return at + 1;
      }
      default -> {
        out.add('\\');
        return at + 1;
      }
    }
    return at + 2;
  }

  /** The number of four digits, or -1. */
  private static int hexadecimal(byte[] bytes, int from) {
    int number = 0;
    for (int at = from; at < from + 4; at++) {
      int digit = Character.digit(bytes[at], 16);
      if (digit < 0) {
        return -1;
      }
      number = number * 16 + digit;
    }
    return number;
  }
}
