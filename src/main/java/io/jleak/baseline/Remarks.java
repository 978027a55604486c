package io.jleak.baseline;

import java.time.LocalDate;

/**
 * What a person says of what is accepted.
 *
 * @param reason why; empty when not told
 * @param owner who answers for it; empty when not told
 * @param expires the last day on which it counts; null for ever
 */
public record Remarks(String reason, String owner, LocalDate expires) {}
