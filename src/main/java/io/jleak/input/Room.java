package io.jleak.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of an archive lie, to be read at any place and by several at a time. */
interface Room {

  SeekableByteChannel open() throws IOException;

  default InputStream stream() throws IOException {
    return Channels.newInputStream(open());
  }

  static Room of(Path file) {
    return () -> Files.newByteChannel(file);
  }
}
