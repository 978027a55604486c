package io.jleak.report.words;

/** Counts the columns that text takes on a terminal, and makes it fit into some. */
public final class Columns {

  private static final String CUT = "..";

  /** First and last of the blocks whose characters take two columns, as terminals draw them. */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff,
    0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900,
    0x1f9ff, 0x20000, 0x3fffd
  };

  private Columns() {}

  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += width(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /** The text in at most so many columns, shortened in the middle, where it says the least. */
  public static String fit(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    if (width < 5) {
      return head(text, Math.max(0, width));
    }
    int tail = (width - CUT.length()) / 2;
    return head(text, width - CUT.length() - tail) + CUT + tail(text, tail);
  }

  /** The text in exactly so many columns. */
  public static String pad(String text, int width) {
    String fit = fit(text, width);
    return fit + " ".repeat(width - width(fit));
  }

  /** The text in exactly so many columns, at their right end. */
  public static String padLeft(String text, int width) {
    String fit = fit(text, width);
    return " ".repeat(width - width(fit)) + fit;
  }

  /** As much from the start as fits into so many columns. */
  public static String head(String text, int width) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      used += width(c);
      if (used > width) {
        break;
      }
      end += Character.charCount(c);
    }
    return text.substring(0, end);
  }

  private static String tail(String text, int width) {
    int used = 0;
    int start = text.length();
    while (start > 0) {
      int c = text.codePointBefore(start);
      used += width(c);
      if (used > width) {
        break;
      }
      start -= Character.charCount(c);
    }
    return text.substring(start);
  }

  private static int width(int c) {
    if (c < WIDE[0]) {
      return isMark(c) ? 0 : 1;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (c >= WIDE[i] && c <= WIDE[i + 1]) {
        return 2;
      }
    }
    return isMark(c) ? 0 : 1;
  }

  /** An accent, which is drawn over the character before it. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
