package io.jleak.input;

import io.jleak.model.Content;
import io.jleak.model.Source;
import java.io.IOException;

/** A pipe, such as standard input: what has been read is gone, so it opens once. */
final class OpenedSource implements Source {

  static final String ONCE = "standard input can be read only once";

  private final String name;
  private Content unread;

  OpenedSource(String name, Content content) {
    this.name = name;
    this.unread = content;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Content open() throws IOException {
    if (unread == null) {
      throw new IOException(ONCE);
    }
    Content content = unread;
    unread = null;
    return content;
  }
}
