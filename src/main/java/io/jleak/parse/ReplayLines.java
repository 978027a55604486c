package io.jleak.parse;

import io.jleak.model.LineReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Lines of which some can be read a second time, when they were not what they seemed to be. */
final class ReplayLines implements LineReader {

  /** What is longer than this is not read again: nothing but JSON goes on for so long. */
  private static final int MOST_BYTES = 1 << 20;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Line(byte[] bytes, int number, int span, boolean terminated) {}

  private final LineReader lines;

  /** Lines to come before the next one of the source. */
  private final Deque<Line> again = new ArrayDeque<>();

  private final List<Line> sinceMark = new ArrayList<>();
  private boolean marked;
  private int bytesSinceMark;
  private int spanSinceMark;
  private boolean ended;

  /** The current line; null when it is that of the source. */
  private Line current;

  ReplayLines(LineReader lines) {
    this.lines = lines;
  }

  /** From the next line on they may be wanted again. */
  void mark() {
    marked = true;
    sinceMark.clear();
    bytesSinceMark = 0;
    spanSinceMark = 0;
  }

  /** They will not. */
  void forget() {
    marked = false;
    sinceMark.clear();
  }

  /** The lines since the mark are read again; false when they were too many to be kept. */
  boolean rewind() {
    if (bytesSinceMark > MOST_BYTES) {
      return false;
    }
    for (int i = sinceMark.size() - 1; i >= 0; i--) {
      again.addFirst(sinceMark.get(i));
    }
    return true;
  }

  /** The current line comes again as the next one. */
  void repeat() {
    again.addFirst(copy());
    spanSinceMark -= span();
  }

  /** How many lines of the source were read since the mark. */
  int spanSinceMark() {
    return spanSinceMark;
  }

  /** Whether there is no further line. */
  boolean ended() {
    return ended;
  }

  @Override
  public boolean next() throws IOException {
    current = again.pollFirst();
    if (current == null && !lines.next()) {
      ended = true;
      return false;
    }
    if (marked) {
      spanSinceMark += span();
      if (bytesSinceMark <= MOST_BYTES) {
        bytesSinceMark += end() - start();
        sinceMark.add(copy());
      } else {
        sinceMark.clear();
      }
    }
    return true;
  }

  private Line copy() {
    return new Line(Arrays.copyOfRange(buffer(), start(), end()), number(), span(), terminated());
  }

  @Override
  public byte[] buffer() {
    return current == null ? lines.buffer() : current.bytes;
  }

  @Override
  public int start() {
    return current == null ? lines.start() : 0;
  }

  @Override
  public int end() {
    return current == null ? lines.end() : current.bytes.length;
  }

  @Override
  public int number() {
    return current == null ? lines.number() : current.number;
  }

  @Override
  public int span() {
    return current == null ? lines.span() : current.span;
  }

  @Override
  public boolean terminated() {
    return current == null ? lines.terminated() : current.terminated;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
