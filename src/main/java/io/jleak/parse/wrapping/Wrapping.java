package io.jleak.parse.wrapping;

import io.jleak.model.LineReader;
import io.jleak.parse.text.Openings;

/** Undoes what was done to the lines of dumps on their way, as far as it is certain. */
public final class Wrapping {

  private Wrapping() {}

  /**
   * The lines as they were printed; those of a source that nothing happened to pass as they are.
   */
  public static LineReader undo(LineReader lines, Openings openings) {
    LineReader decoded = new EncodedLines(lines, openings);
    PrefixedLines outer = new PrefixedLines(decoded, openings);
    PrefixedLines inner = new PrefixedLines(outer, openings, outer::hasPrefixes);
    return new WholeLines(inner, openings);
  }
}
