package io.jleak.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream whose first bytes can be looked at before they are read. */
final class HeadedInput extends InputStream {

  private final byte[] head;
  private final InputStream rest;

  /** Why there is nothing behind the head, or null. */
  private final IOException failure;

  private int position;

  private HeadedInput(byte[] head, InputStream rest, IOException failure) {
    this.head = head;
    this.rest = rest;
    this.failure = failure;
  }

  /**
   * Takes the first bytes of a stream, fewer when there are fewer. What a failure leaves of them
   * can be read; only then the failure comes.
   *
   * @throws IOException when not one byte can be read
   */
  static HeadedInput peek(InputStream in, int length) throws IOException {
    byte[] head = new byte[length];
    int count = 0;
    try {
      int read = 0;
      while (read >= 0 && count < length) {
        read = in.read(head, count, length - count);
        count += Math.max(read, 0);
      }
    } catch (IOException e) {
      if (count == 0) {
        throw e;
      }
      return new HeadedInput(Arrays.copyOf(head, count), in, e);
    }
    return new HeadedInput(Arrays.copyOf(head, count), in, null);
  }

  /** The first bytes of the stream, read or not. */
  byte[] head() {
    return head;
  }

  @Override
  public int read() throws IOException {
    if (position < head.length) {
      return head[position++] & 0xff;
    }
    failIfDue();
    return rest.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position == head.length) {
      failIfDue();
      return rest.read(target, offset, length);
    }
    int count = Math.min(length, head.length - position);
    System.arraycopy(head, position, target, offset, count);
    position += count;
    return count;
  }

  private void failIfDue() throws IOException {
    if (failure != null) {
      throw failure;
    }
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
