package io.jleak.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Escapes what JSON lets through and a terminal obeys or hides: control characters beyond ASCII and
 * marks of the writing direction. They stand in no place of JSON but in text, where {@code \u202e}
 * is the same.
 */
public final class VisibleWriter extends FilterWriter {

  private static final char DELETE = '\u007f';

  public VisibleWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    write(new char[] {(char) c}, 0, 1);
  }

  @Override
  public void write(String text, int start, int length) throws IOException {
    write(text.substring(start, start + length).toCharArray(), 0, length);
  }

  @Override
  public void write(char[] text, int start, int length) throws IOException {
    int end = start + length;
    int written = start;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c >= DELETE && isHidden(c)) {
        out.write(text, written, i - written);
        out.write(String.format(Locale.ROOT, "\\u%04x", (int) c));
        written = i + 1;
      }
    }
    out.write(text, written, end - written);
  }

  private static boolean isHidden(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
