package io.jleak.model;

import java.io.Closeable;
import java.io.IOException;

/**
 * Lines as bytes, without their ends (LF, CRLF or CR). The line of the last {@link #next()} stands
 * in {@link #buffer()} from {@link #start()} to {@link #end()} (exclusive) until the next call; a
 * line is never copied.
 */
public interface LineReader extends Closeable {

  /** Moves to the next line, the first one at the first call; false when there is none. */
  boolean next() throws IOException;

  /** The bytes that hold the current line; another array may come with any {@link #next()}. */
  byte[] buffer();

  int start();

  int end();

  /** Number of the current line in its source, from 1 on; the first one of several joined. */
  int number();

  /**
   * How many lines of the source the current one stands for: 1, but more where a repair joined
   * lines, and 0 for a further piece of a line that a repair took apart.
   */
  default int span() {
    return 1;
  }

  /** Whether the current line has a line end; without one it is the last and may be cut off. */
  boolean terminated();
}
