package io.jleak.report.text;

/** Makes text from a dump safe and fit for a terminal. */
final class PlainText {

  private PlainText() {}

  /**
   * The text with everything escaped that a terminal would obey or that would hide text: control
   * characters, line ends, and marks that change the writing direction.
   */
  static String safe(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnsafe(c)) {
        if (safe == null) {
          safe = new StringBuilder(text.substring(0, i));
        }
        safe.append(escape(c));
      } else if (safe != null) {
        safe.append(c);
      }
    }
    return safe == null ? text : safe.toString();
  }

  private static boolean isUnsafe(char c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static String escape(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04x", (int) c);
    };
  }

  /** The text in at most so many columns, shortened in the middle, where it says the least. */
  static String fit(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    if (width < 5) {
      return text.substring(0, Math.max(0, width));
    }
    int head = (width - 2) / 3;
    int tail = width - 2 - head;
    return text.substring(0, head) + ".." + text.substring(text.length() - tail);
  }

  /** The text in exactly so many columns. */
  static String pad(String text, int width) {
    String fit = fit(text, width);
    return fit + " ".repeat(width - fit.length());
  }

  /** A qualified function in few columns: {@code java.util.concurrent.Foo.take} as Foo.take. */
  static String shortFunction(String function) {
    int method = function.lastIndexOf('.');
    if (method <= 0) {
      return function;
    }
    int type =
        Math.max(function.lastIndexOf('.', method - 1), function.lastIndexOf('$', method - 1));
    return function.substring(type + 1);
  }
}
