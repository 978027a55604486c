package io.jleak.catalogue;

import io.jleak.model.Confidence;
import io.jleak.model.DeadlockRole;
import io.jleak.model.Level;
import io.jleak.model.LockFacts;
import io.jleak.model.Series;
import io.jleak.model.Sign;
import io.jleak.model.ThreadKind;
import io.jleak.model.Thresholds;
import io.jleak.model.Trend;
import io.jleak.model.TrendKind;
import java.util.List;
import java.util.Set;

/**
 * How urgent a trend is: the base rules by growth per minute and the two thresholds, held back
 * where the evidence does not carry them. What few dumps show is not orange or red without signs
 * beyond the counts: a pool that is still filling looks the same.
 */
final class LevelRule {

  /** Dumps from which on threads that hang are more than a note. */
  private static final int MIN_DUMPS_FOR_STUCK = 3;

  /** Threads from which on they are. */
  private static final int MIN_STUCK = 10;

  /** So many births and no death are worth a word, but of goroutines, which are started freely. */
  private static final int MANY_BORN = 10;

  private final Series series;
  private final Thresholds thresholds;

  LevelRule(Series series, Thresholds thresholds) {
    this.series = series;
    this.thresholds = thresholds;
  }

  Level level(Trend trend) {
    if (trend.facts().deadlock() == DeadlockRole.MEMBER) {
      return Level.RED;
    }
    if (trend.kind() == TrendKind.GROWING) {
      return growing(trend);
    }
    return trend.confidence() == Confidence.PROVEN ? leaked(trend) : stuck(trend);
  }

  private Level growing(Trend trend) {
    Level byGrowth = byGrowth(trend);
    Level ceiling = ceiling(trend);
    return byGrowth.compareTo(ceiling) > 0 ? ceiling : byGrowth;
  }

  /** The base rules: growth per minute, and orange and red only above the two thresholds. */
  private Level byGrowth(Trend trend) {
    int count = trend.counts().get(trend.counts().size() - 1);
    boolean candidate =
        count >= thresholds.minCount() && trend.stability() >= thresholds.minStability();
    double rate = trend.ratePerMinute();
    if (candidate && rate > thresholds.red()) {
      return Level.RED;
    }
    if (candidate && rate > thresholds.orange()) {
      return Level.ORANGE;
    }
    // Slow growth that is confirmed is a leak all the same: only later an outage.
    return rate >= thresholds.yellow() || isSure(trend) ? Level.YELLOW : Level.INFO;
  }

  /** The highest level that the evidence carries. */
  private Level ceiling(Trend trend) {
    Set<Sign> signs = trend.signs();
    if (signs.contains(Sign.ONE_POOL)) {
      return Level.INFO; // its size is bounded, and idle workers are no leak
    }
    if (isSure(trend)) {
      return Level.RED;
    }
    if (dumpsOfProcess() == 1) {
      return Level.INFO;
    }
    boolean ownThings =
        signs.contains(Sign.NAMES_EVER_NEW)
            || signs.contains(Sign.LOCK_EACH)
            || signs.contains(Sign.ENDLESS_WAIT);
    boolean evenly = signs.contains(Sign.BORN_EVENLY);
    if ((ownThings && evenly) || (signs.contains(Sign.KEEPS_RISING) && doubledUnbroken(trend))) {
      return Level.RED;
    }
    boolean lasting = signs.contains(Sign.NONE_DIED) || signs.contains(Sign.KEEPS_RISING);
    boolean many =
        trend.facts().threadKind() == ThreadKind.PLATFORM
            && trend.totalBirths() >= MANY_BORN
            && trend.totalDeaths() == 0;
    return ownThings || evenly || lasting || many ? Level.YELLOW : Level.INFO;
  }

  /**
   * Whether each dump shows more than the one before, and the last one twice the first: where
   * threads have no identity (a goroutine profile), a load that comes and goes falls once in seven
   * dumps.
   */
  private boolean doubledUnbroken(Trend trend) {
    List<Integer> counts = trend.counts();
    int first = series.firstOfProcess();
    int last = series.last();
    for (int dump = first + 1; dump <= last; dump++) {
      if (counts.get(dump) <= counts.get(dump - 1)) {
        return false;
      }
    }
    return counts.get(last) >= 2 * counts.get(first);
  }

  /** The runtime calls them leaked; how fast they come is not known. */
  private Level leaked(Trend trend) {
    return trend.facts().count() >= thresholds.minCount() ? Level.ORANGE : Level.YELLOW;
  }

  /** No growth, but the same threads hang where they should not be for long. */
  private Level stuck(Trend trend) {
    if (trend.facts().count() == 1) {
      return Level.YELLOW; // one alone is judged only where all depend on it: the finalizer
    }
    LockFacts locks = trend.facts().locks();
    boolean many = trend.facts().count() >= MIN_STUCK;
    boolean ownerHangs = locks.orphaned() || locks.owner() != null;
    return many && ownerHangs && dumpsOfProcess() >= MIN_DUMPS_FOR_STUCK
        ? Level.YELLOW
        : Level.INFO;
  }

  /** Whether the judgement is confirmed or proven. */
  static boolean isSure(Trend trend) {
    return trend.confidence() != null && trend.confidence().compareTo(Confidence.CONFIRMED) >= 0;
  }

  private int dumpsOfProcess() {
    return series.size() - series.firstOfProcess();
  }
}
