package io.jleak.model;

/**
 * What the baseline says of a finding.
 *
 * @param state new, unchanged or updated; null where no baseline was given
 * @param entry that knows the finding; of a new one the entry that has expired, or null
 * @param remark in which way the finding is other than accepted; empty when in none
 */
public record BaselineMatch(BaselineState state, BaselineEntry entry, String remark) {

  /** For findings that were compared with no baseline. */
  public static final BaselineMatch NONE = new BaselineMatch(null, null, "");

  /** For findings that the baseline does not know. */
  public static final BaselineMatch UNKNOWN = new BaselineMatch(BaselineState.NEW, null, "");

  /** Whether the finding is known and not worse: it does not fail the gate. */
  public boolean accepted() {
    return state == BaselineState.UNCHANGED;
  }

  /** Whether somebody has said that it is no leak. */
  public boolean suppressed() {
    return accepted() && entry.suppress();
  }
}
