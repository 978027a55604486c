package io.jleak.diff;

import io.jleak.model.NormalizedDump;
import io.jleak.model.Series;
import io.jleak.model.TimeSource;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts dumps in the order of time and finds out when each was taken. */
final class SeriesOrder {

  /** The VM prints times in whole seconds: two clocks that differ by less agree. */
  private static final double CLOCK_TOLERANCE_SECONDS = 2;

  /**
   * With nothing known of time, a dump a minute is assumed: that never overstates a rate by much.
   */
  private static final double UNKNOWN_INTERVAL_SECONDS = 60;

  private SeriesOrder() {}

  /**
   * The series of some dumps.
   *
   * @param dumps in the order the user gave them
   * @param interval time between two dumps where they do not tell, or null
   */
  static Series of(List<NormalizedDump> dumps, Duration interval) {
    List<NormalizedDump> ordered = byPrintedTime(dumps);
    Optional<List<Double>> printed = fromTimes(ordered, SeriesOrder::printedTime);
    Optional<List<Double>> ages = DumpAges.seconds(ordered);
    if (printed.isPresent()) {
      // Ages are exact to 10 ms: better than printed seconds where both tell the same.
      List<Double> seconds = ages.filter(a -> agree(a, printed.get())).orElse(printed.get());
      return series(ordered, seconds, TimeSource.DUMP);
    }
    if (interval != null) {
      return series(
          ordered, steps(dumps.size(), interval.toMillis() / 1000.0), TimeSource.INTERVAL);
    }
    if (ages.isPresent()) {
      return series(ordered, ages.get(), TimeSource.AGES);
    }
    Optional<List<Double>> named =
        fromTimes(ordered, dump -> FileNameTime.of(dump.dump().source()).orElse(null));
    return named.isPresent() && dumps.size() > 1
        ? series(ordered, named.get(), TimeSource.FILE_NAME)
        : series(ordered, steps(dumps.size(), UNKNOWN_INTERVAL_SECONDS), TimeSource.ORDER);
  }

  private static Series series(
      List<NormalizedDump> dumps, List<Double> seconds, TimeSource timeSource) {
    return new Series(dumps, seconds, timeSource, ProcessStart.indexOf(dumps));
  }

  private static List<NormalizedDump> byPrintedTime(List<NormalizedDump> dumps) {
    if (dumps.stream().anyMatch(dump -> printedTime(dump) == null)) {
      return dumps;
    }
    List<NormalizedDump> ordered = new ArrayList<>(dumps);
    ordered.sort(Comparator.comparing(SeriesOrder::printedTime));
    return ordered;
  }

  private static LocalDateTime printedTime(NormalizedDump dump) {
    return dump.dump().capturedAt();
  }

  /**
   * Seconds since the first dump; empty when a time is missing, out of order, or all are the same.
   */
  private static Optional<List<Double>> fromTimes(
      List<NormalizedDump> dumps,
      java.util.function.Function<NormalizedDump, LocalDateTime> timeOf) {
    List<Double> seconds = new ArrayList<>();
    LocalDateTime first = timeOf.apply(dumps.get(0));
    for (NormalizedDump dump : dumps) {
      LocalDateTime time = timeOf.apply(dump);
      if (time == null) {
        return Optional.empty();
      }
      double since = Duration.between(first, time).toMillis() / 1000.0;
      if (!seconds.isEmpty() && since < seconds.get(seconds.size() - 1)) {
        return Optional.empty();
      }
      seconds.add(since);
    }
    boolean stands = dumps.size() > 1 && seconds.get(seconds.size() - 1) == 0;
    return stands ? Optional.empty() : Optional.of(seconds);
  }

  private static boolean agree(List<Double> one, List<Double> other) {
    for (int i = 0; i < one.size(); i++) {
      if (Math.abs(one.get(i) - other.get(i)) > CLOCK_TOLERANCE_SECONDS) {
        return false;
      }
    }
    return true;
  }

  private static List<Double> steps(int count, double seconds) {
    List<Double> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(i * seconds);
    }
    return steps;
  }
}
