package io.jleak.parse.wrapping;

import io.jleak.model.LineReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader that repairs the lines of another one. It can look at a few lines ahead, and only then
 * copies any: what a line looks like by itself decides nearly always.
 */
abstract class LineStage implements LineReader {

  private final LineReader in;

  /** Lines already read, the next one first. */
  private final List<HeldLine> ahead = new ArrayList<>();

  private final List<HeldLine> unused = new ArrayList<>();

  /** Where the current line was copied to; null while it stands where {@link #in} has it. */
  private HeldLine current;

  private boolean ended;
  private IOException failure;

  /** The current line, for subclasses to change. */
  byte[] buffer = new byte[0];

  int start;
  int end;
  int number;
  int span;
  boolean terminated;

  LineStage(LineReader in) {
    this.in = in;
  }

  /** Moves to the next line of the input. */
  final boolean pull() throws IOException {
    if (current != null) {
      unused.add(current);
      current = null;
    }
    if (!ahead.isEmpty()) {
      current = ahead.remove(0);
      show(current);
      return true;
    }
    if (ended) {
      failIfDue();
      return false;
    }
    if (!in.next()) {
      return false;
    }
    buffer = in.buffer();
    start = in.start();
    end = in.end();
    number = in.number();
    span = in.span();
    terminated = in.terminated();
    return true;
  }

  /** Whether it holds no line and waits for none. */
  boolean isCalm() {
    return current == null && ahead.isEmpty() && !ended;
  }

  private void failIfDue() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  private void show(HeldLine line) {
    buffer = line.bytes;
    start = 0;
    end = line.length;
    number = line.number;
    span = line.span;
    terminated = line.terminated;
  }

  /** Whether the current line comes from {@link #unread} and is as it should be. */
  final boolean isDone() {
    return current != null && current.done;
  }

  /**
   * A line behind the current one, 0 for the next; null when there is none. The current line may
   * move to another buffer.
   */
  final HeldLine ahead(int index) {
    while (ahead.size() <= index && !ended) {
      hold();
      try {
        ended = !in.next();
      } catch (IOException e) {
        ended = true;
        failure = e; // its turn comes behind the lines before it
      }
      if (!ended) {
        HeldLine line = unusedLine();
        line.take(in);
        ahead.add(line);
      }
    }
    return index < ahead.size() ? ahead.get(index) : null;
  }

  /** Copies the current line, which the next one would replace. */
  private void hold() {
    if (current == null) {
      current = unusedLine();
      current.take(this);
      show(current);
    }
  }

  /** Takes the next lines as parts of the current one, which is to be set by the caller. */
  final void swallow(int count) {
    for (int i = 0; i < count; i++) {
      HeldLine line = ahead.remove(0);
      span += line.span;
      terminated = line.terminated;
      unused.add(line);
    }
  }

  /** Puts the current line back behind lines that come before it and are done. */
  final void unread(List<HeldLine> before) {
    hold();
    ahead.add(0, current);
    ahead.addAll(0, before);
    current = null;
  }

  final HeldLine unusedLine() {
    return unused.isEmpty() ? new HeldLine() : unused.remove(unused.size() - 1);
  }

  @Override
  public final byte[] buffer() {
    return buffer;
  }

  @Override
  public final int start() {
    return start;
  }

  @Override
  public final int end() {
    return end;
  }

  @Override
  public final int number() {
    return number;
  }

  @Override
  public final int span() {
    return span;
  }

  @Override
  public final boolean terminated() {
    return terminated;
  }

  @Override
  public final void close() throws IOException {
    in.close();
  }
}
