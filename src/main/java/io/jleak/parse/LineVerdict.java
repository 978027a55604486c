package io.jleak.parse;

/** How one line is accounted for. */
public enum LineVerdict {
  /** Read as part of a dump. */
  PARSED,
  /** Does not look like part of a dump. */
  WATER,
  /** Looks like part of a dump but does not fit. */
  UNPARSED
}
