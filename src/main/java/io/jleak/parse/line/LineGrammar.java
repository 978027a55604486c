package io.jleak.parse.line;

/** The grammar of a format's lines. */
public interface LineGrammar {

  /**
   * Reads one line.
   *
   * @param line the line without its end, one char per byte (ISO 8859-1), so that offsets in it are
   *     offsets in the bytes
   */
  LineForm parse(String line);
}
