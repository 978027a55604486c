package io.jleak.model;

import java.util.List;

/**
 * What the gate says.
 *
 * @param level the highest level of all findings that the baseline does not accept; null when there
 *     is none
 * @param gate when it fails
 * @param failed whether a finding fails it
 */
public record Verdict(Level level, Gate gate, boolean failed) {

  /** A gate by level alone, null for never. */
  public Verdict(Level level, Level failOn, boolean failed) {
    this(level, new Gate(failOn, null, false), failed);
  }

  /**
   * The verdict on some findings.
   *
   * @param findings those that the baseline does not accept first, and the most urgent first
   */
  public static Verdict of(List<Finding> findings, Gate gate) {
    Finding first = findings.isEmpty() ? null : findings.get(0);
    Level level = first == null || first.baseline().accepted() ? null : first.level();
    return new Verdict(level, gate, findings.stream().anyMatch(gate::isFailedBy));
  }

  /** Whether a finding makes the gate fail. */
  public boolean isFailedBy(Finding finding) {
    return gate.isFailedBy(finding);
  }
}
