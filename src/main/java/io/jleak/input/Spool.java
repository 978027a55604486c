package io.jleak.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An archive that cannot be read at any place where it is, in a pipe or behind a compression: its
 * bytes go to a temporary file without a name, which is gone when this object or the process is.
 */
final class Spool implements Room {

  private static final int CHUNK = 1 << 16;

  private final FileChannel file;
  private final String damage;

  private Spool(FileChannel file, String damage) {
    this.file = file;
    this.damage = damage;
  }

  /**
   * Takes all bytes of a stream, or those before it fails.
   *
   * @throws IOException when they cannot be stored
   */
  static Spool of(InputStream in) throws IOException {
    Path path = Files.createTempFile("jleak", null);
    FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    try {
      Files.deleteIfExists(path);
    } catch (IOException heldByThisProcess) {
      // Windows deletes it with the process.
    }
    return new Spool(file, copy(in, file));
  }

  /** Why not all bytes came, as the end of a sentence; null when they did. */
  String damage() {
    return damage;
  }

  private static String copy(InputStream in, FileChannel file) throws IOException {
    byte[] chunk = new byte[CHUNK];
    while (true) {
      int count;
      try {
        count = in.read(chunk, 0, CHUNK);
      } catch (IOException e) {
        return String.valueOf(e.getMessage());
      }
      if (count < 0) {
        return null;
      }
      ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, count);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    }
  }

  @Override
  public SeekableByteChannel open() {
    return new View();
  }

  /** The file with a position of its own; closing it leaves the file open. */
  private final class View implements SeekableByteChannel {

    private long position;
    private boolean closed;

    @Override
    public int read(ByteBuffer target) throws IOException {
      int count = file.read(target, position);
      position += Math.max(count, 0);
      return count;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
      position = newPosition;
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public boolean isOpen() {
      return !closed;
    }

    @Override
    public void close() {
      closed = true;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new NonWritableChannelException();
    }
  }
}
