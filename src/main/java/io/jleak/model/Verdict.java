package io.jleak.model;

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
}
