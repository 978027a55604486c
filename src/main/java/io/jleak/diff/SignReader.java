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

  private static final Set<WaitKind> ENDLESS =
      EnumSet.of(WaitKind.PARK, WaitKind.OBJECT_WAIT, WaitKind.MONITOR);

  private SignReader() {}

  static Set<Sign> read(
      TrendFacts facts,
      Judgement judgement,
      Demography lives,
      List<NormalizedThread> born,
      Lifelines lifelines) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    CallChain chain = facts.chain();
    boolean onePool =
        !chain.hasApplicationFrame() && facts.locks().sharing() == LockSharing.ONE_SHARED;
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
    if (noneDied(lives)) {
      signs.add(Sign.NONE_DIED);
    }
    if (noneRan(born, lifelines)) {
      signs.add(Sign.NO_PROGRESS);
    }
    if (chain.hasApplicationFrame() && ENDLESS.contains(chain.waitKind())) {
      signs.add(Sign.ENDLESS_WAIT);
    }
    return signs;
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

  private static boolean noneRan(List<NormalizedThread> born, Lifelines lifelines) {
    List<Lifeline> told =
        born.stream()
            .map(lifelines::of)
            .filter(line -> line != null && line.cpuBefore >= 0)
            .toList();
    return told.size() >= Turnover.MIN_GROWTH && told.stream().noneMatch(Lifeline::ran);
  }
}
