package io.jleak.model;

import java.util.List;

/**
 * What became of the entries of a baseline; what it says of findings is with these.
 *
 * @param file the baseline as the user named it; empty when none was given
 * @param absent entries without a finding
 * @param expired entries whose last day is over: they accept nothing
 */
public record BaselineSummary(
    String file, List<BaselineAbsence> absent, List<BaselineEntry> expired) {

  /** Where no baseline was given. */
  public static final BaselineSummary NONE = new BaselineSummary("", List.of(), List.of());

  public BaselineSummary {
    absent = List.copyOf(absent);
    expired = List.copyOf(expired);
  }

  /** Whether findings were compared with a baseline. */
  public boolean given() {
    return !file.isEmpty();
  }
}
