package io.jleak.diff;

import io.jleak.model.CallChain;
import io.jleak.model.LockSharing;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Sign;
import io.jleak.model.SlotBehaviour;
import io.jleak.model.TrendFacts;
import io.jleak.model.WaitKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what speaks for or against a leak beyond counts. */
final class SignReader {

  /**
   * Waits without a time limit; not those in which Go's workers wait for work (a channel to receive
   * from, a select): of them the code does not tell a pool.
   */
  private static final Set<WaitKind> ENDLESS =
      EnumSet.of(
          WaitKind.PARK,
          WaitKind.OBJECT_WAIT,
          WaitKind.MONITOR,
          WaitKind.CHANNEL_SEND,
          WaitKind.NIL_CHANNEL);

  /** Share of a pool's workers that come back to what they did before where tasks do not hang. */
  private static final double MIN_COMING_BACK = 0.1;

  /** Dumps from which on growth that counts alone show is no chance. */
  private static final int MIN_DUMPS_BY_COUNTS = 7;

  private final Lifelines lifelines;
  private final Pools pools;

  SignReader(Lifelines lifelines, Pools pools) {
    this.lifelines = lifelines;
    this.pools = pools;
  }

  /**
   * The signs of a trend.
   *
   * @param telling the threads that grew in number, else all of it
   */
  Set<Sign> read(
      TrendFacts facts, Judgement judgement, Demography lives, List<NormalizedThread> telling) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    CallChain chain = facts.chain();
    boolean onePool = isOnePool(facts, lives, telling);
    if (onePool) {
      signs.add(Sign.ONE_POOL);
    }
    if (facts.locks().sharing() == LockSharing.ONE_EACH) {
      signs.add(Sign.LOCK_EACH);
    }
    if (eachBringsItsOwn(facts) && !onePool) {
      signs.add(Sign.NAMES_EVER_NEW);
    }
    if (judgement.bornEvenly()) {
      signs.add(Sign.BORN_EVENLY);
    }
    if (!lifelines.complete() && lives.dumps() >= MIN_DUMPS_BY_COUNTS) {
      signs.add(Sign.KEEPS_RISING);
    }
    if (noneDied(lives)) {
      signs.add(Sign.NONE_DIED);
    }
    if (noneRan(telling)) {
      signs.add(Sign.NO_PROGRESS);
    }
    if (chain.hasApplicationFrame() && ENDLESS.contains(chain.waitKind())) {
      signs.add(Sign.ENDLESS_WAIT);
    }
    return signs;
  }

  /**
   * Whether these are workers of one pool that does its work: most are idle, all of them at one
   * queue, or the others go from task to task. A pool whose new workers hang is none that works.
   */
  private boolean isOnePool(TrendFacts facts, Demography lives, List<NormalizedThread> telling) {
    if (!facts.chain().hasApplicationFrame() && facts.locks().sharing() == LockSharing.ONE_SHARED) {
      return true;
    }
    if (!pools.contains(facts.names().get(0).pattern())
        || eachBringsItsOwn(facts)
        || Pools.queues(telling) > 1) {
      return false;
    }
    List<NormalizedThread> busy = telling.stream().filter(each -> !Pools.isIdle(each)).toList();
    return busy.size() * 2 <= telling.size() || theyWork(busy, lives);
  }

  /** Whether these go on from task to task: those that hang have not run, and never come back. */
  private boolean theyWork(List<NormalizedThread> telling, Demography lives) {
    List<Lifeline> told =
        telling.stream()
            .map(lifelines::of)
            .filter(line -> line != null && line.dumps() > 1)
            .toList();
    return told.stream().filter(Lifeline::works).count() * 2 > told.size()
        || lives.cameBack() > MIN_COMING_BACK * told.size();
  }

  private static boolean noneDied(Demography lives) {
    long intervals = lives.births().stream().filter(births -> births > 0).count();
    long deaths = lives.deaths().stream().filter(count -> count > 0).count();
    return intervals >= 2 && deaths == 0;
  }

  /**
   * Whether a number that is not the last one is ever new, as in {@code pool-#-thread-1}. That the
   * last number is new each time is true of the workers of any growing pool.
   */
  private static boolean eachBringsItsOwn(TrendFacts facts) {
    if (facts.names().isEmpty()) {
      return false;
    }
    List<SlotBehaviour> slots = facts.names().get(0).slots();
    return slots.subList(0, Math.max(0, slots.size() - 1)).contains(SlotBehaviour.EVER_NEW);
  }

  private boolean noneRan(List<NormalizedThread> threads) {
    List<Lifeline> told =
        threads.stream()
            .map(lifelines::of)
            .filter(line -> line != null && line.cpuBefore >= 0)
            .toList();
    return told.size() >= Turnover.MIN_GROWTH && told.stream().noneMatch(Lifeline::ran);
  }
}
