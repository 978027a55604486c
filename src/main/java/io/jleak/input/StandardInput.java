package io.jleak.input;

import java.io.IOException;
import java.io.InputStream;

/** Standard input: what has been read is gone, so it opens once. */
final class StandardInput implements PackedSource.Bytes {

  static final String ONCE = "standard input can be read only once";

  private InputStream unread;

  StandardInput(InputStream stdin) {
    unread = stdin;
  }

  @Override
  public InputStream open() throws IOException {
    if (unread == null) {
      throw new IOException(ONCE);
    }
    InputStream stdin = unread;
    unread = null;
    return stdin;
  }
}
