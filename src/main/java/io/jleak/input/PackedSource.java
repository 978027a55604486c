package io.jleak.input;

import io.jleak.model.LineReader;
import io.jleak.model.Source;
import java.io.IOException;
import java.io.InputStream;

/**
 * A source whose bytes may be compressed.
 *
 * @param name as the user knows it
 * @param bytes where its bytes come from, packed as they are
 */
record PackedSource(String name, Bytes bytes) implements Source {

  /** Something that can be read from its start. */
  interface Bytes {
    InputStream open() throws IOException;
  }

  @Override
  public InputStream open() throws IOException {
    InputStream packed = bytes.open();
    try {
      return Compression.unpack(packed);
    } catch (IOException e) {
      packed.close();
      throw e;
    }
  }

  @Override
  public LineReader lines() throws IOException {
    InputStream unpacked = open();
    try {
      return new ByteLineReader(Encoding.toUtf8(unpacked));
    } catch (IOException e) {
      unpacked.close();
      throw e;
    }
  }
}
