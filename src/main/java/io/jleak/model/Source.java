package io.jleak.model;

import java.io.IOException;
import java.io.InputStream;

/** A named place that holds bytes: a file, an entry of an archive, standard input. */
public interface Source {

  /** The name the user knows it by; {@code -} for standard input. */
  String name();

  /** Its bytes, already unpacked; the caller closes the stream. */
  InputStream open() throws IOException;

  /**
   * Its text, line by line: UTF-16 turned into UTF-8, byte order marks removed, any other encoding
   * left as it is; the caller closes the reader.
   */
  LineReader lines() throws IOException;
}
