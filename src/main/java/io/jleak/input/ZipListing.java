package io.jleak.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Lists a zip archive from the directory at its end; where that is missing because the archive is
 * cut off, from the entries before the cut.
 */
final class ZipListing {

  private final List<Listing.Entry> entries = new ArrayList<>();
  private final List<String> locked = new ArrayList<>();
  private final List<String> unsupported = new ArrayList<>();

  private ZipListing() {}

  static Listing of(Room archive) throws IOException {
    ZipListing whole = new ZipListing();
    try (ZipFile zip = open(archive)) {
      List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
      for (int i = 0; i < all.size(); i++) {
        whole.add(all.get(i), zip::canReadEntryData, new Indexed(archive, i));
      }
      return whole.listing(null);
    } catch (IOException | RuntimeException noDirectory) {
      return before(archive, noDirectory);
    }
  }

  private static Listing before(Room archive, Exception reason) throws IOException {
    ZipListing part = new ZipListing();
    try (ZipArchiveInputStream zip = stream(archive)) {
      ZipArchiveEntry entry = zip.getNextEntry();
      for (int i = 0; entry != null; i++) {
        part.add(entry, zip::canReadEntryData, new Streamed(archive, i));
        entry = zip.getNextEntry();
      }
    } catch (IOException | RuntimeException cut) {
      if (part.isEmpty()) {
        throw UnpackingInput.inWords(reason);
      }
    }
    return part.listing("its directory is missing, as after a cut");
  }

  private void add(
      ZipArchiveEntry entry, Predicate<ZipArchiveEntry> readable, PackedSource.Bytes bytes) {
    if (entry.isDirectory() || entry.isUnixSymlink()) {
      return;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      locked.add(entry.getName());
    } else if (!readable.test(entry)) {
      unsupported.add(entry.getName());
    } else {
      entries.add(new Listing.Entry(entry.getName(), bytes));
    }
  }

  private boolean isEmpty() {
    return entries.isEmpty() && locked.isEmpty() && unsupported.isEmpty();
  }

  private Listing listing(String damage) {
    return new Listing(entries, locked, unsupported, damage);
  }

  private static ZipFile open(Room archive) throws IOException {
    return ZipFile.builder()
        .setSeekableByteChannel(archive.open())
        .setIgnoreLocalFileHeader(true)
        .get();
  }

  private static ZipArchiveInputStream stream(Room archive) throws IOException {
    return new ZipArchiveInputStream(
        archive.stream(), StandardCharsets.UTF_8.name(), true, true, true);
  }

  /** An entry by its place in the directory: names can occur twice. */
  private record Indexed(Room archive, int index) implements PackedSource.Bytes {

    @Override
    public InputStream open() throws IOException {
      ZipFile zip = ZipListing.open(archive);
      try {
        ZipArchiveEntry entry = Collections.list(zip.getEntries()).get(index);
        return new UnpackingInput(new Checked(zip.getInputStream(entry), zip, entry.getCrc()));
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw UnpackingInput.inWords(e);
      }
    }
  }

  /** The bytes of an entry, whose checksum is compared at their end. */
  private static final class Checked extends FilterInputStream {
    private final CRC32 sum = new CRC32();
    private final ZipFile zip;
    private final long wanted;

    Checked(InputStream bytes, ZipFile zip, long wanted) {
      super(bytes);
      this.zip = zip;
      this.wanted = wanted;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      if (count > 0) {
        sum.update(target, offset, count);
      } else if (count < 0 && wanted >= 0 && sum.getValue() != wanted) {
        throw new IOException("the checksum is wrong");
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }

  /** An entry by its place from the start of the archive on. */
  private record Streamed(Room archive, int index) implements PackedSource.Bytes {

    @Override
    public InputStream open() throws IOException {
      ZipArchiveInputStream zip = stream(archive);
      try {
        for (int i = 0; i <= index; i++) {
          zip.getNextEntry();
        }
        return new UnpackingInput(zip);
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw UnpackingInput.inWords(e);
      }
    }
  }
}
