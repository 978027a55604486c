package io.jleak.model;

import java.time.LocalDate;

/**
 * One finding that somebody has accepted: what it is, how much of it, why, who answers for it, and
 * until when.
 *
 * @param fingerprint of the finding, as {@link Finding#fingerprint()} gives it
 * @param patternId the leak pattern that must be found there; null for any
 * @param patternName its name, for people; empty when not known
 * @param namePattern the threads' names, for people; empty when not known
 * @param frame the function of the application, else the one that blocks, for people; or empty
 * @param level the highest level accepted; null for any
 * @param maxCount threads accepted; {@link #ANY} for any number
 * @param suppress whether it is no leak at all, however it grows
 * @param reason why it is accepted; empty when not told yet
 * @param owner who answers for it; empty when not told
 * @param expires the last day on which it counts; null for ever
 */
public record BaselineEntry(
    String fingerprint,
    String patternId,
    String patternName,
    String namePattern,
    String frame,
    Level level,
    int maxCount,
    boolean suppress,
    String reason,
    String owner,
    LocalDate expires) {

  /** For {@code maxCount}: threads are not counted. */
  public static final int ANY = -1;

  /** Whether its last day is over. */
  public boolean isExpired(LocalDate today) {
    return expires != null && expires.isBefore(today);
  }
}
