package io.jleak.diff;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockUse;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which names are of pools: groups of threads of which some wait, idle, on one object that they
 * share, the queue of their work.
 */
final class Pools {

  /** Idle threads from which on a shared object is no chance. */
  private static final int MIN_IDLE = 2;

  private final Set<String> patterns;

  private Pools(Set<String> patterns) {
    this.patterns = patterns;
  }

  static Pools of(Series series) {
    Set<String> patterns = new HashSet<>();
    for (NormalizedDump dump : series.dumps()) {
      Map<String, Map<Long, Integer>> idle = new HashMap<>();
      for (NormalizedThread each : dump.threads()) {
        if (isIdle(each)) {
          idle.computeIfAbsent(each.name().pattern(), any -> new HashMap<>())
              .merge(queue(each.thread()), 1, Integer::sum);
        }
      }
      idle.forEach(
          (pattern, queues) -> {
            if (queues.values().stream().anyMatch(count -> count >= MIN_IDLE)) {
              patterns.add(pattern);
            }
          });
    }
    return new Pools(patterns);
  }

  /** Whether threads with these names are workers of a pool. */
  boolean contains(String pattern) {
    return patterns.contains(pattern);
  }

  /** Whether a thread waits for work: no code of the application has given it any. */
  static boolean isIdle(NormalizedThread thread) {
    return !thread.chain().hasApplicationFrame() && queue(thread.thread()) != LockUse.NO_ADDRESS;
  }

  /** On how many objects the idle ones of some threads wait. */
  static int queues(List<NormalizedThread> threads) {
    return (int)
        threads.stream().filter(Pools::isIdle).map(each -> queue(each.thread())).distinct().count();
  }

  private static long queue(DumpedThread thread) {
    for (LockUse use : thread.locks()) {
      if (use.waits()) {
        return use.address();
      }
    }
    return LockUse.NO_ADDRESS;
  }
}
