package io.jleak.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** The clock by which entries of a baseline expire: that of the machine, in UTC. */
final class Today {

  /** Seconds since 1970 that stand for now, where a run must be the same on any day. */
  static final String FIXED = "SOURCE_DATE_EPOCH";

  private Today() {}

  static Clock clock(Map<String, String> environment) {
    try {
      long seconds = Long.parseLong(environment.getOrDefault(FIXED, ""));
      return Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    } catch (NumberFormatException | DateTimeException notSet) {
      return Clock.systemUTC();
    }
  }
}
