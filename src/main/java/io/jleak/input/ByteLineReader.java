package io.jleak.input;

import io.jleak.model.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Splits a stream into lines where they stand in its buffer. Only the line that a chunk cuts in two
 * moves, to the front of the buffer, which grows when one line fills it.
 */
final class ByteLineReader implements LineReader {

  private static final int CHUNK = 1 << 17;

  /** Room behind the data: for the sentinel and for what an 8-byte read touches after it. */
  private static final int SPARE = Long.BYTES;

  private static final int LONGEST = Integer.MAX_VALUE - 8 - SPARE;

  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final InputStream in;
  private byte[] buffer;
  private ByteBuffer words;

  /** End of the data. A line feed stands there as sentinel: every search ends. */
  private int limit;

  private int start;
  private int end;
  private int next;
  private int number;
  private boolean afterCarriageReturn;

  ByteLineReader(InputStream in) {
    this(in, CHUNK);
  }

  /** For tests, which cut lines everywhere with small chunks. */
  ByteLineReader(InputStream in, int chunk) {
    this.in = in;
    use(new byte[chunk + SPARE]);
  }

  @Override
  public boolean next() throws IOException {
    start = next;
    if (start == limit && !fill()) {
      return false;
    }
    if (afterCarriageReturn) {
      afterCarriageReturn = false;
      if (buffer[start] == '\n' && ++start == limit && !fill()) {
        return false;
      }
    }
    end = lineEnd(start);
    while (end == limit) {
      int scanned = end - start;
      if (!fill()) {
        break;
      }
      end = lineEnd(start + scanned);
    }
    next = end;
    if (end < limit) {
      afterCarriageReturn = buffer[end] == '\r';
      next++;
    }
    dropByteOrderMark();
    if (start == limit) {
      return false;
    }
    number++;
    return true;
  }

  @Override
  public byte[] buffer() {
    return buffer;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public boolean terminated() {
    return end < limit;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** First LF or CR from a place on, eight bytes at a time; the limit when there is none. */
  private int lineEnd(int from) {
    int at = from;
    long ends = lineEnds(words.getLong(at));
    while (ends == 0) {
      at += Long.BYTES;
      ends = lineEnds(words.getLong(at));
    }
    return at + Long.numberOfTrailingZeros(ends) / Byte.SIZE;
  }

  /** High bit set in the first byte that is LF or CR; bits above it may be wrong. */
  private static long lineEnds(long word) {
    long lf = word ^ EACH_BYTE * '\n';
    long cr = word ^ EACH_BYTE * '\r';
    return ((lf - EACH_BYTE & ~lf) | (cr - EACH_BYTE & ~cr)) & HIGH_BITS;
  }

  /** Files put together with {@code cat} have a mark at each seam, not only at the start. */
  private void dropByteOrderMark() {
    if (buffer[start] == (byte) 0xef
        && end - start >= 3
        && buffer[start + 1] == (byte) 0xbb
        && buffer[start + 2] == (byte) 0xbf) {
      start += 3;
    }
  }

  /**
   * Reads on, after the bytes from {@link #start} to {@link #limit}, which move to the front; false
   * when the input has ended.
   */
  private boolean fill() throws IOException {
    int kept = limit - start;
    int capacity = buffer.length - SPARE;
    if (kept == capacity) {
      use(Arrays.copyOf(buffer, grown(capacity) + SPARE));
    } else {
      System.arraycopy(buffer, start, buffer, 0, kept);
    }
    start = 0;
    int read = in.read(buffer, kept, buffer.length - SPARE - kept);
    limit = kept + Math.max(read, 0);
    end = limit;
    next = limit;
    buffer[limit] = '\n';
    return read > 0;
  }

  private int grown(int capacity) throws IOException {
    if (capacity == LONGEST) {
      throw new IOException("line " + (number + 1) + " is longer than 2 GB");
    }
    return capacity > LONGEST / 2 ? LONGEST : 2 * capacity;
  }

  private void use(byte[] bytes) {
    buffer = bytes;
    words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
