package io.jleak.diff;

import io.jleak.model.DumpedThread;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.ThreadKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows each thread through the dumps of its process by its identity. */
final class Lifelines {

  private static final double MILLIS = 1000;

  /** By the ordinals of threads. */
  private final Lifeline[] byThread;

  private final boolean complete;
  private final List<Long> newestNumbers;

  private Lifelines(Lifeline[] byThread, boolean complete, List<Long> newestNumbers) {
    this.byThread = byThread;
    this.complete = complete;
    this.newestNumbers = newestNumbers;
  }

  static Lifelines of(Series series) {
    Lifeline[] byThread = new Lifeline[threads(series)];
    Map<ThreadIdentity, Lifeline> byIdentity = new HashMap<>();
    List<Long> newestNumbers = new ArrayList<>();
    int known = 0;
    int all = 0;
    for (int dump = 0; dump < series.size(); dump++) {
      if (dump == series.firstOfProcess()) {
        byIdentity.clear(); // another process may use the same numbers
      }
      long newest = -1;
      for (NormalizedThread each : series.dumps().get(dump).threads()) {
        DumpedThread thread = each.thread();
        Optional<ThreadIdentity> identity = ThreadIdentity.of(thread);
        if (thread.kind() != ThreadKind.VM_INTERNAL) {
          all++;
          known += identity.isPresent() ? 1 : 0;
        }
        if (identity.isEmpty()) {
          continue;
        }
        int at = dump;
        Lifeline line = byIdentity.computeIfAbsent(identity.get(), id -> new Lifeline(at));
        line.seen(dump, each.chain());
        line.cpuBefore = Math.max(line.cpuBefore, line.cpu);
        line.cpu = thread.cpuMillis();
        if (thread.elapsedMillis() >= 0) {
          line.bornAt = series.seconds().get(dump) - thread.elapsedMillis() / MILLIS;
        }
        byThread[each.ordinal()] = line;
        newest = Math.max(newest, thread.number());
      }
      newestNumbers.add(newest);
    }
    return new Lifelines(byThread, all > 0 && known >= all * 0.9, newestNumbers);
  }

  /** One more than the highest ordinal. */
  static int threads(Series series) {
    int highest = -1;
    for (NormalizedDump dump : series.dumps()) {
      for (NormalizedThread each : dump.threads()) {
        highest = Math.max(highest, each.ordinal());
      }
    }
    return highest + 1;
  }

  /** Whether nearly all threads have an identity, so that births and deaths can be told. */
  boolean complete() {
    return complete;
  }

  /** The lifeline of a thread, or null when it has no identity. */
  Lifeline of(NormalizedThread thread) {
    return byThread[thread.ordinal()];
  }

  /** The highest thread number in a dump, which tells how many were ever started; -1 unknown. */
  long newestNumber(int dump) {
    return newestNumbers.get(dump);
  }
}
