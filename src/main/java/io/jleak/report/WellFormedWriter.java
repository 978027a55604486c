package io.jleak.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Passes text on with each half of a character that lacks its other half replaced by U+FFFD. A dump
 * in JSON can hold such halves; no encoding has them, and parsers of the report refuse them.
 */
public final class WellFormedWriter extends FilterWriter {

  private static final char REPLACEMENT = '\ufffd';
  private static final char NONE = 0;

  /** The first half of a character whose second half is to come. */
  private char first = NONE;

  public WellFormedWriter(Writer out) {
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
      if (first == NONE && !Character.isSurrogate(c)) {
        continue;
      }
      out.write(text, written, i - written);
      written = i + 1;
      half(c);
    }
    out.write(text, written, end - written);
  }

  /** Writes a character that is a half, or that comes behind one. */
  private void half(char c) throws IOException {
    if (first != NONE && Character.isLowSurrogate(c)) {
      out.write(new char[] {first, c});
      first = NONE;
      return;
    }
    finish();
    if (Character.isHighSurrogate(c)) {
      first = c;
    } else {
      out.write(Character.isLowSurrogate(c) ? REPLACEMENT : c);
    }
  }

  /** Ends the text: a first half that still waits stays alone. */
  private void finish() throws IOException {
    if (first != NONE) {
      first = NONE;
      out.write(REPLACEMENT);
    }
  }

  /** Does not end the text: its second half may still come. */
  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    finish();
    out.close();
  }
}
