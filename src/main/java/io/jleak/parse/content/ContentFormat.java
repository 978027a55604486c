package io.jleak.parse.content;

import io.jleak.model.Content;
import io.jleak.model.ThreadDump;
import java.io.IOException;
import java.util.List;

/** A format that takes up a source as a whole, told by its first bytes; all others are text. */
public interface ContentFormat {

  /** Whether a source that begins with these bytes, 4096 at most, has this format. */
  boolean recognises(byte[] head);

  /**
   * The dumps in the source.
   *
   * @param source its name
   * @throws IOException when it cannot be read
   */
  List<ThreadDump> read(String source, Content content) throws IOException;
}
