package io.jleak.model;

/**
 * How each input line was accounted for.
 *
 * @param total all lines
 * @param parsed lines that the grammar read as part of a dump
 * @param water lines that do not look like part of a dump (log lines, banners, empty lines)
 * @param unparsed lines that look like part of a dump but do not fit the grammar
 */
public record LineCount(long total, long parsed, long water, long unparsed) {
  public LineCount {
    if (total != parsed + water + unparsed) {
      throw new IllegalArgumentException(
          total + " lines are not " + parsed + " + " + water + " + " + unparsed);
    }
  }
}
