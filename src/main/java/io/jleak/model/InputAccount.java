package io.jleak.model;

/**
 * How each part of the input was accounted for, so that nothing vanishes silently.
 *
 * @param unit what is counted
 * @param total all of them
 * @param parsed read as part of a dump
 * @param water does not look like part of a dump (log lines, banners, empty lines)
 * @param unparsed looks like part of a dump but does not fit its format
 */
public record InputAccount(Unit unit, long total, long parsed, long water, long unparsed) {

  /** What a format consists of. */
  public enum Unit {
    /** Lines of text. */
    LINES,
    /** Entries of a structured format: thread objects of JSON, samples of a profile. */
    ENTRIES
  }

  public InputAccount {
    if (total != parsed + water + unparsed) {
      throw new IllegalArgumentException(
          total + " " + unit + " are not " + parsed + " + " + water + " + " + unparsed);
    }
  }

  /** Where no entry is water. */
  public static InputAccount ofEntries(long parsed, long unparsed) {
    return new InputAccount(Unit.ENTRIES, parsed + unparsed, parsed, 0, unparsed);
  }
}
