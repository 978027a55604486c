package io.jleak.report.words;

import java.util.Locale;

/** Makes text from a dump safe for a terminal. */
public final class SafeText {

  private SafeText() {}

  /**
   * The text with everything escaped that a terminal would obey or that would hide or reorder text:
   * control characters, line ends, marks that change the writing direction, halves of characters.
   */
  public static String of(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return escaped(text, i);
      }
    }
    return text;
  }

  private static String escaped(String text, int safeUpTo) {
    StringBuilder safe = new StringBuilder(text.length() + 16).append(text, 0, safeUpTo);
    text.codePoints().skip(text.codePointCount(0, safeUpTo)).forEach(c -> append(c, safe));
    return safe.toString();
  }

  private static void append(int c, StringBuilder safe) {
    switch (c) {
      case '\n' -> safe.append("\\n");
      case '\r' -> safe.append("\\r");
      case '\t' -> safe.append("\\t");
      default -> {
        if (isSafe(c)) {
          safe.appendCodePoint(c);
        } else {
          safe.append(String.format(Locale.ROOT, c > 0xffff ? "\\u{%x}" : "\\u%04x", c));
        }
      }
    }
  }

  private static boolean isSafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
