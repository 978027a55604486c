package io.jleak.parse.content;

import io.jleak.model.LineReader;
import io.jleak.model.ThreadDump;
import java.io.IOException;
import java.util.List;

/**
 * Reads dumps of all text formats from lines, for text inside of a format that is not text, or
 * behind it.
 */
public interface TextDumpReader {

  /** Reads some lines, which go on where those before them ended. */
  void read(LineReader lines) throws IOException;

  /** Whether a dump has begun in them. */
  boolean started();

  /** The dumps in all lines; what comes after that is new. */
  List<ThreadDump> finish();
}
