package io.jleak.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** How far the reading of the inputs is, in bytes as they lie on the disk; any thread may ask. */
public final class ReadProgress {

  private final AtomicLong read = new AtomicLong();
  private final AtomicLong total = new AtomicLong();

  /** Bytes read so far. */
  public long read() {
    return read.get();
  }

  /** Bytes of all files whose size is known; those of pipes and archives are not among them. */
  public long total() {
    return total.get();
  }

  void expect(long bytes) {
    total.addAndGet(bytes);
  }

  /** The same bytes, counted as they are read. */
  InputStream count(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int each = in.read();
        read.addAndGet(each < 0 ? 0 : 1);
        return each;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        read.addAndGet(Math.max(count, 0));
        return count;
      }
    };
  }
}
