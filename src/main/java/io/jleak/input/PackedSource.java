package io.jleak.input;

import io.jleak.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A source whose bytes may be compressed.
 *
 * @param name as the user knows it
 * @param bytes where its bytes come from, packed as they are
 * @param file the file they come from, or null
 */
record PackedSource(String name, Bytes bytes, Path file) implements Source {

  /** Something that can be read from its start. */
  interface Bytes {
    InputStream open() throws IOException;
  }

  PackedSource(String name, Bytes bytes) {
    this(name, bytes, null);
  }

  static PackedSource of(String name, Path file, ReadProgress progress) {
    return new PackedSource(name, () -> progress.count(Files.newInputStream(file)), file);
  }

  @Override
  public UnpackedContent open() throws IOException {
    InputStream packed = bytes.open();
    try {
      return UnpackedContent.of(packed, file);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }
}
