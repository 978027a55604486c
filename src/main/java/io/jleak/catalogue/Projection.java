package io.jleak.catalogue;

import io.jleak.model.Durations;
import io.jleak.model.Series;
import io.jleak.model.TimeSource;
import io.jleak.model.Trend;
import io.jleak.model.TrendKind;
import java.util.Locale;
import java.util.Optional;

/** What growth leads to: a leak of three threads an hour looks harmless until it is reckoned up. */
final class Projection {

  /** So many threads hurt most processes. */
  private static final int MANY_THREADS = 1000;

  private Projection() {}

  /** When a trend reaches a thousand threads at its pace; empty where the pace is not known. */
  static Optional<String> of(Trend trend, Series series) {
    int missing = MANY_THREADS - trend.facts().count();
    boolean timed = series.timeSource() != TimeSource.ORDER && series.size() > 1;
    if (trend.kind() != TrendKind.GROWING || !timed || trend.ratePerMinute() <= 0 || missing <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "at this pace %,d threads in %s",
            MANY_THREADS,
            Durations.text(missing / trend.ratePerMinute() * 60)));
  }
}
