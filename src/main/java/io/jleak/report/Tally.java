package io.jleak.report;

import io.jleak.model.DumpedThread;
import io.jleak.model.NormalizedThread;
import io.jleak.model.ThreadState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts threads by what they have in common; an aggregated entry counts as often as it says. */
public final class Tally {

  private Tally() {}

  /** How many threads are in each state; states that none is in have 0. */
  public static Map<ThreadState, Integer> states(Collection<DumpedThread> threads) {
    Map<ThreadState, Integer> counts = new EnumMap<>(ThreadState.class);
    for (ThreadState state : ThreadState.values()) {
      counts.put(state, 0);
    }
    threads.forEach(each -> counts.merge(each.state(), each.count(), Integer::sum));
    return counts;
  }

  /** The name patterns of some threads, the most frequent first. */
  public static List<String> namePatterns(Collection<NormalizedThread> threads) {
    Map<String, Integer> counts = new HashMap<>();
    for (NormalizedThread each : threads) {
      counts.merge(each.name().pattern(), each.thread().count(), Integer::sum);
    }
    List<String> patterns = new ArrayList<>(counts.keySet());
    patterns.sort(
        Comparator.comparing((String each) -> -counts.get(each)).thenComparing(each -> each));
    return patterns;
  }
}
