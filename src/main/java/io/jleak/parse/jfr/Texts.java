package io.jleak.parse.jfr;

import io.jleak.model.LineReader;
import io.jleak.model.ThreadDump;
import java.io.IOException;
import java.util.List;

/** Reads the thread dumps in a text. */
public interface Texts {

  /**
   * The dumps in the lines.
   *
   * @param source name of the source that holds the text
   */
  List<ThreadDump> read(String source, LineReader lines) throws IOException;
}
