package io.jleak.parse.jfr;

import io.jleak.model.LineReader;
import io.jleak.parse.text.Bytes;

/** The lines of a text in memory. */
final class TextLines implements LineReader {

  private final byte[] text;
  private int start;
  private int end = -1;
  private int number;

  TextLines(byte[] text) {
    this.text = text;
  }

  @Override
  public boolean next() {
    start = end + 1;
    if (start >= text.length) {
      return false;
    }
    end = Bytes.find(text, start, text.length, "\n");
    end = end < 0 ? text.length : end;
    number++;
    return true;
  }

  @Override
  public byte[] buffer() {
    return text;
  }

  @Override
  public int start() {
    return start;
  }

  /** Windows ends its lines with two characters. */
  @Override
  public int end() {
    return end > start && text[end - 1] == '\r' ? end - 1 : end;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public boolean terminated() {
    return end < text.length;
  }

  @Override
  public void close() {
    // nothing to close
  }
}
