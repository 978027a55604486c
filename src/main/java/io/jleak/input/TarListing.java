package io.jleak.input;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Lists a tar archive; where it is cut off, what is before the cut. */
final class TarListing {

  private TarListing() {}

  static Listing of(Room archive) throws IOException {
    List<Listing.Entry> entries = new ArrayList<>();
    List<String> sparse = new ArrayList<>();
    String damage = null;
    try (CountedInput bytes = new CountedInput(new BufferedInputStream(archive.stream()));
        TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        if (entry.isSparse()) {
          sparse.add(entry.getName());
        } else if (entry.isFile() && !isSpecial(entry)) {
          Range range = new Range(archive, bytes.count(), entry.getSize());
          entries.add(new Listing.Entry(entry.getName(), range));
        }
        entry = tar.getNextEntry();
      }
    } catch (IOException | RuntimeException e) {
      damage = UnpackingInput.inWords(e).getMessage();
    }
    return new Listing(entries, List.of(), sparse, damage);
  }

  /** A hard link is a second name of a file that is listed already. */
  private static boolean isSpecial(TarArchiveEntry entry) {
    return entry.isLink()
        || entry.isSymbolicLink()
        || entry.isFIFO()
        || entry.isBlockDevice()
        || entry.isCharacterDevice();
  }

  /** The place in the archive after an entry's header is where its bytes begin. */
  private static final class CountedInput extends FilterInputStream {
    private long count;

    CountedInput(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count += Math.max(read, 0);
      return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
      long skipped = super.skip(wanted);
      count += skipped;
      return skipped;
    }
  }

  /** Bytes that stand in the archive as they are. */
  private record Range(Room archive, long offset, long length) implements PackedSource.Bytes {

    @Override
    public InputStream open() throws IOException {
      SeekableByteChannel channel = archive.open();
      channel.position(offset);
      return new RangeInput(Channels.newInputStream(channel), length);
    }
  }

  private static final class RangeInput extends InputStream {
    private final InputStream in;
    private long left;

    RangeInput(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (left == 0) {
        return -1;
      }
      int count = in.read(target, offset, (int) Math.min(length, left));
      if (count < 0) {
        throw new EOFException("the archive is cut off here");
      }
      left -= count;
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
