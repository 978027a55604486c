package io.jleak.report.otlp;

import io.jleak.model.Series;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The times of dumps as OpenTelemetry has them, in ns since 1970. Dumps print the time of their
 * machine without its zone: it is taken for UTC. Where they print none, the first dump stands one
 * second after the beginning of 1970, since 0 means that there is no time: the distances are right,
 * and nobody takes such a time for a real one.
 */
final class OtlpClock {

  private static final LocalDateTime EPOCH = LocalDateTime.of(1970, 1, 1, 0, 0);
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final Series series;

  /** Of the first dump; null where it is not known. */
  private final LocalDateTime first;

  OtlpClock(Series series) {
    this.series = series;
    this.first = series.dumps().get(0).dump().capturedAt();
  }

  /** Whether the times are those of a clock. */
  boolean isKnown() {
    return first != null;
  }

  /** The time of a dump. */
  String nanos(int dump) {
    long since = Math.round(series.seconds().get(dump) * NANOS_PER_SECOND);
    return String.valueOf(start() + since);
  }

  private long start() {
    return isKnown() ? ChronoUnit.NANOS.between(EPOCH, first) : NANOS_PER_SECOND;
  }
}
