package io.jleak.diff;

import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import java.util.List;

/**
 * Tells from gaps in numbers how many threads were started and have ended unseen.
 *
 * <p>The VM numbers threads as they are started, and so do most thread factories in the names they
 * give. Where all numbers of a range are in use, none of its threads has ended.
 */
final class NumberGaps {

  /** Fewer numbers tell nothing. */
  private static final int MIN_THREADS = 4;

  private NumberGaps() {}

  /**
   * The share of the threads started that are alive, 0 to 1: the best that one of the numbers
   * shows; NaN when there are no numbers.
   */
  static double share(List<NormalizedThread> born, Series series, Lifelines lifelines) {
    if (born.size() < MIN_THREADS) {
      return Double.NaN;
    }
    return better(byThreadNumbers(series, lifelines), byNames(born));
  }

  /** The share of the numbers given out in names that are in use; NaN when names do not count. */
  static double byNames(List<NormalizedThread> threads) {
    double best = Double.NaN;
    int slots = threads.get(0).name().slots().size();
    for (int slot = 0; slot < slots; slot++) {
      best = better(best, byNameSlot(threads, slot));
    }
    return best;
  }

  private static double better(double one, double other) {
    return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.max(one, other);
  }

  /** Threads of any sort that were started during the series and are alive. */
  private static double byThreadNumbers(Series series, Lifelines lifelines) {
    long before = lifelines.newestNumber(series.firstOfProcess());
    long now = lifelines.newestNumber(series.last());
    if (before < 0 || now <= before) {
      return Double.NaN;
    }
    long alive = lifelines.alive(before + 1, now);
    return Math.min(1, (double) alive / (now - before));
  }

  /** Names that count up: {@code conn-5012, conn-5013, conn-5019}. */
  private static double byNameSlot(List<NormalizedThread> threads, int slot) {
    long[] values =
        threads.stream()
            .filter(each -> each.name().slots().size() > slot)
            .mapToLong(each -> each.name().slots().get(slot))
            .filter(value -> value >= 0)
            .distinct()
            .sorted()
            .toArray();
    // A slot that does not count the threads of the population tells nothing of them.
    if (values.length < MIN_THREADS || values.length < threads.size() * 0.9) {
      return Double.NaN;
    }
    long range = values[values.length - 1] - values[0] + 1;
    return (double) values.length / range;
  }
}
