package io.jleak.parse.content;

import io.jleak.model.Capture;
import io.jleak.model.Content;
import java.io.IOException;

/** A format that takes up a source as a whole, told by its first bytes; all others are text. */
public interface ContentFormat {

  /** Whether a source that begins with these bytes, 4096 at most, has this format. */
  boolean recognises(byte[] head);

  /**
   * What is in the source.
   *
   * @param source its name
   * @throws IOException when it cannot be read
   */
  Capture read(String source, Content content) throws IOException;
}
