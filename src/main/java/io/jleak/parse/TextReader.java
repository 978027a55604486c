package io.jleak.parse;

import io.jleak.model.ThreadDump;
import java.util.List;

/**
 * The state machine of one text format: it is handed one line after the other and builds dumps.
 *
 * <p>All readers see the lines of a source until one of them finds the start of a dump in its
 * format; from then on lines go to that one, and lines that are water to it to the others too.
 */
public interface TextReader {

  /** Reads one line; what it says of a line can still be revised by the lines that follow. */
  LineVerdict accept(byte[] bytes, int start, int end, int number);

  /** Whether it has found the start of a dump. */
  boolean started();

  /** How many of the last lines it has read as the start of the dump, the current one included. */
  int openingLines();

  /** Ends the current dump and gives all dumps read; {@code cut} when the input ended in it. */
  List<ThreadDump> finish(int firstIndex);

  /** The account of the dump that is being read. */
  LineAccount account();
}
