package io.jleak.model;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is in a source, already unpacked. Look at the {@link #head()} first; then read it once, in
 * one of the three ways.
 */
public interface Content extends Closeable {

  /** The first bytes, at most 4096, fewer only when there are fewer. */
  byte[] head();

  /** All bytes as they are, from the first one on. */
  InputStream bytes();

  /** All bytes as text: UTF-16 turned into UTF-8, any other encoding left as it is. */
  InputStream text() throws IOException;

  /** The text line by line, byte order marks removed. */
  LineReader lines() throws IOException;

  /** The file that holds just these bytes; empty for packed ones, archives and streams. */
  Optional<Path> file();
}
