package io.jleak.parse.wrapping;

import io.jleak.model.LineReader;
import io.jleak.parse.line.LineShape;
import io.jleak.parse.text.Openings;

/** Undoes what was done to the lines of dumps on their way, as far as it is certain. */
public final class Wrapping {

  private Wrapping() {}

  /**
   * The lines as they were printed; those of a source that nothing happened to pass as they are.
   *
   * @param shape is that of the current line afterwards, where it had to be taken
   */
  public static LineReader undo(LineReader lines, Openings openings, LineShape shape) {
    return new KnownLines(lines, openings, shape);
  }
}
