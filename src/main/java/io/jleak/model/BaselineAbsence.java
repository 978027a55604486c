package io.jleak.model;

/**
 * An entry of the baseline without a finding: its state is {@link BaselineState#ABSENT}.
 *
 * @param entry the entry
 * @param threads how many threads with its fingerprint the last dump shows, which are well
 */
public record BaselineAbsence(BaselineEntry entry, int threads) {}
