package io.jleak.model;

import java.util.List;

/**
 * What the gate says.
 *
 * @param level the highest level of all findings that the baseline does not accept; null when there
 *     is none
 * @param failOn the level from which the gate fails; null for never
 * @param newOnly whether only findings that the baseline does not know can fail it, so that one
 *     that got worse cannot
 * @param failed whether a finding fails it
 */
public record Verdict(Level level, Level failOn, boolean newOnly, boolean failed) {

  /** A gate by level alone. */
  public Verdict(Level level, Level failOn, boolean failed) {
    this(level, failOn, false, failed);
  }

  /**
   * The verdict on some findings.
   *
   * @param findings those that the baseline does not accept first, and the most urgent first
   */
  public static Verdict of(List<Finding> findings, Level failOn, boolean newOnly) {
    Finding first = findings.isEmpty() ? null : findings.get(0);
    Level level = first == null || first.baseline().accepted() ? null : first.level();
    Verdict gate = new Verdict(level, failOn, newOnly, false);
    return new Verdict(level, failOn, newOnly, findings.stream().anyMatch(gate::isFailedBy));
  }

  /** Whether a finding makes the gate fail. */
  public boolean isFailedBy(Finding finding) {
    BaselineMatch known = finding.baseline();
    return failOn != null
        && finding.level().compareTo(failOn) >= 0
        && !known.accepted()
        && !(newOnly && known.state() == BaselineState.UPDATED);
  }
}
