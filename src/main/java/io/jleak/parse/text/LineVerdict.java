package io.jleak.parse.text;

/** How one line is accounted for; of the pieces of one line the later verdict here counts. */
public enum LineVerdict {
  /** Does not look like part of a dump. */
  WATER,
  /** Read as part of a dump. */
  PARSED,
  /** Looks like part of a dump but does not fit. */
  UNPARSED
}
