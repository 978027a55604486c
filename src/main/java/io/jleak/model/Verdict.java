package io.jleak.model;

/**
 * What the gate says.
 *
 * @param level the highest level of all findings; null when there is none
 * @param failOn the level from which the gate fails; null for never
 * @param failed whether a finding reaches it
 */
public record Verdict(Level level, Level failOn, boolean failed) {}
