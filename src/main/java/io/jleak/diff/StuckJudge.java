package io.jleak.diff;

import io.jleak.model.LockFacts;
import io.jleak.model.LockGraph;
import io.jleak.model.LockOwner;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import io.jleak.model.WaitKind;
import java.util.List;

/** Tells threads that hang for a lock from threads that wait for one in passing. */
final class StuckJudge {

  private final Series series;
  private final Lifelines lifelines;
  private final List<LockGraph> locks;

  /**
   * A judge for one series.
   *
   * @param locks who waits for whom, per dump
   */
  StuckJudge(Series series, Lifelines lifelines, List<LockGraph> locks) {
    this.series = series;
    this.lifelines = lifelines;
    this.locks = locks;
  }

  /**
   * The same threads in all dumps, in a wait that should be short, for a lock; and either none has
   * run, or the dumps do not tell that but the owner is the same in all of them. A lock that is
   * much in use has waiters in every dump, too, but other ones or another owner.
   */
  boolean isStuck(Population population, TrendFacts facts, List<NormalizedThread> threads) {
    if (threads.size() < Turnover.MIN_GROWTH) {
      return false;
    }
    int forMonitor = facts.waits().getOrDefault(WaitKind.MONITOR, 0);
    LockFacts wanted = facts.locks();
    if (forMonitor * 2 <= threads.size() && wanted.owner() == null && !wanted.orphaned()) {
      return false;
    }
    List<Lifeline> lines = threads.stream().map(lifelines::of).toList();
    if (lines.stream().allMatch(line -> line != null && line.cpuBefore >= 0)) {
      return lines.stream().noneMatch(Lifeline::ran);
    }
    return wanted.owner() != null && sameOwnerInAllDumps(population, wanted.owner());
  }

  private boolean sameOwnerInAllDumps(Population population, LockOwner owner) {
    for (int dump = series.firstOfProcess(); dump < series.last(); dump++) {
      List<NormalizedThread> then = population.threads().get(dump);
      FactsReader reader = new FactsReader(series.dumps().get(dump), locks.get(dump));
      LockOwner ownerThen =
          then.isEmpty() ? null : reader.read(then, TrendKind.POOL, then.size()).locks().owner();
      if (ownerThen == null || !ownerThen.name().equals(owner.name())) {
        return false;
      }
    }
    return true;
  }
}
