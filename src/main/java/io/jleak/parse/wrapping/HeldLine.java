package io.jleak.parse.wrapping;

import io.jleak.model.LineReader;
import io.jleak.parse.text.Bytes;

/** A copy of a line, kept while others are read. */
final class HeldLine {

  byte[] bytes = new byte[256];
  int length;
  int number;
  int span;
  boolean terminated;

  /** Whether it has been through this stage and goes on as it is. */
  boolean done;

  void take(LineReader line) {
    int start = line.start();
    set(line.buffer(), start, line.end() - start);
    number = line.number();
    span = line.span();
    terminated = line.terminated();
    done = false;
  }

  void set(byte[] source, int from, int count) {
    if (bytes.length < count) {
      bytes = new byte[count * 2];
    }
    System.arraycopy(source, from, bytes, 0, count);
    length = count;
  }

  /** Whether nothing but blanks stands behind a place. */
  boolean isBlank(int from) {
    return Bytes.skipBlanks(bytes, from, length) == length;
  }
}
