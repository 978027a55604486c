package io.jleak.parse.jfr;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of a recording, read from any place on; integers are big-endian or compressed. */
final class RecordingBytes implements Closeable {

  private static final int WINDOW = 1 << 16;

  /** A compressed integer is at most 8 bytes of 7 bits and one of 8. */
  private static final int LONGEST = 9;

  private final FileChannel channel;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private final long size;
  private long windowEnd;

  RecordingBytes(Path file) throws IOException {
    channel = FileChannel.open(file);
    size = channel.size();
  }

  long size() {
    return size;
  }

  long position() {
    return windowEnd - window.remaining();
  }

  void seek(long position) {
    long windowStart = windowEnd - window.limit();
    if (position >= windowStart && position <= windowEnd) {
      window.position((int) (position - windowStart));
    } else {
      windowEnd = position;
      window.position(0).limit(0);
    }
  }

  byte readByte() throws IOException {
    if (!window.hasRemaining()) {
      fill();
    }
    return window.get();
  }

  int readShort() throws IOException {
    return ((readByte() & 0xff) << Byte.SIZE) | (readByte() & 0xff);
  }

  long readLong() throws IOException {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << Byte.SIZE) | (readByte() & 0xff);
    }
    return value;
  }

  /** An integer in groups of 7 bits, the lowest first, each but the last with its high bit set. */
  long readCompressed() throws IOException {
    long value = 0;
    for (int i = 0; i < LONGEST; i++) {
      byte next = readByte();
      if (i == LONGEST - 1) {
        return value | ((long) next << (7 * i));
      }
      value |= (next & 0x7fL) << (7 * i);
      if (next >= 0) {
        break;
      }
    }
    return value;
  }

  /** So many bytes from a place on, fewer only where the file ends. */
  byte[] bytes(long from, long length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, size - from));
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // reads on
    }
    return bytes.array();
  }

  /** Appends a part of the file to another one. */
  void copy(long from, long length, FileChannel to) throws IOException {
    for (long done = 0; done < length; ) {
      done += channel.transferTo(from + done, length - done, to);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void fill() throws IOException {
    window.clear();
    int read = channel.read(window, windowEnd);
    window.flip();
    if (read <= 0) {
      throw new EOFException();
    }
    windowEnd += read;
  }
}
