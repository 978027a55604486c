package io.jleak.input;

import java.io.IOException;
import java.io.InputStream;

/** A stream whose first bytes can be looked at before they are read. */
final class HeadedInput extends InputStream {

  private final byte[] head;
  private final InputStream rest;
  private int position;

  private HeadedInput(byte[] head, InputStream rest) {
    this.head = head;
    this.rest = rest;
  }

  /** Takes the first bytes of a stream, fewer when there are fewer. */
  static HeadedInput peek(InputStream in, int length) throws IOException {
    return new HeadedInput(in.readNBytes(length), in);
  }

  /** The first bytes of the stream, read or not. */
  byte[] head() {
    return head;
  }

  @Override
  public int read() throws IOException {
    return position < head.length ? head[position++] & 0xff : rest.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position == head.length) {
      return rest.read(target, offset, length);
    }
    int count = Math.min(length, head.length - position);
    System.arraycopy(head, position, target, offset, count);
    position += count;
    return count;
  }

  /**
   * Always claims that there is more: {@code GZIPInputStream} gives up after the first of several
   * members when a pipe has nothing available at that moment, and copes with an end it meets.
   */
  @Override
  public int available() {
    return 1;
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
