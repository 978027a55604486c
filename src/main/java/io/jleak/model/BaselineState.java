package io.jleak.model;

/** How a finding stands to the baseline, in SARIF's words. */
public enum BaselineState {
  /** The baseline does not know it, or does not accept it any more. */
  NEW,
  /** The baseline knows it, and it is not worse. */
  UNCHANGED,
  /** The baseline knows it, but it is worse than what was accepted. */
  UPDATED,
  /** The baseline knows it, and it is not there: said of an entry, as there is no finding. */
  ABSENT
}
