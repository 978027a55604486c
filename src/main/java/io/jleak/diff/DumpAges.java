package io.jleak.diff;

import io.jleak.model.DumpedThread;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.ThreadIdentity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the time between dumps from the ages ({@code elapsed=}) of threads that are in both. */
final class DumpAges {

  private static final double MILLIS = 1000;

  private DumpAges() {}

  /** Seconds since the first dump; empty when two neighbours share no thread with an age. */
  static Optional<List<Double>> seconds(List<NormalizedDump> dumps) {
    List<Double> seconds = new ArrayList<>(List.of(0.0));
    for (int i = 1; i < dumps.size(); i++) {
      double step = step(dumps.get(i - 1), dumps.get(i));
      if (Double.isNaN(step) || step < 0) {
        return Optional.empty();
      }
      seconds.add(seconds.get(i - 1) + step);
    }
    boolean known = dumps.size() > 1 && seconds.get(seconds.size() - 1) > 0;
    return known ? Optional.of(seconds) : Optional.empty();
  }

  /** Median of how much older the threads of both dumps are in the later one, in s. */
  private static double step(NormalizedDump earlier, NormalizedDump later) {
    Map<ThreadIdentity, DumpedThread> before = new HashMap<>();
    for (NormalizedThread each : earlier.threads()) {
      if (each.thread().elapsedMillis() >= 0) {
        ThreadIdentity.of(each.thread()).ifPresent(id -> before.put(id, each.thread()));
      }
    }
    double[] steps =
        later.threads().stream()
            .map(NormalizedThread::thread)
            .filter(thread -> thread.elapsedMillis() >= 0)
            .mapToDouble(
                thread ->
                    ThreadIdentity.of(thread)
                        .map(before::get)
                        .map(old -> (thread.elapsedMillis() - old.elapsedMillis()) / MILLIS)
                        .orElse(Double.NaN))
            .filter(step -> !Double.isNaN(step))
            .toArray();
    Arrays.sort(steps);
    return steps.length == 0 ? Double.NaN : steps[steps.length / 2];
  }
}
