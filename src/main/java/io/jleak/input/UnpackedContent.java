package io.jleak.input;

import io.jleak.model.Content;
import io.jleak.model.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The content of one source behind its compression. */
final class UnpackedContent implements Content {

  private static final int HEAD = 4096;

  private final HeadedInput unpacked;
  private final Path file;

  private UnpackedContent(HeadedInput unpacked, Path file) {
    this.unpacked = unpacked;
    this.file = file;
  }

  /**
   * Opens content.
   *
   * @param file where the bytes come from, or null
   */
  static UnpackedContent of(InputStream packed, Path file) throws IOException {
    Compression.Unpacked unpacked = Compression.unpack(packed);
    return new UnpackedContent(
        HeadedInput.peek(unpacked.bytes(), HEAD), unpacked.wasPacked() ? null : file);
  }

  @Override
  public byte[] head() {
    return unpacked.head();
  }

  @Override
  public InputStream bytes() {
    return unpacked;
  }

  @Override
  public InputStream text() throws IOException {
    return Encoding.toUtf8(unpacked);
  }

  @Override
  public LineReader lines() throws IOException {
    return new ByteLineReader(text());
  }

  @Override
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
