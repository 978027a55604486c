package io.jleak.diff;

import io.jleak.model.Confidence;
import io.jleak.model.NormalizedThread;
import io.jleak.model.TrendKind;
import java.util.List;

/**
 * Threads of which the runtime itself says that nothing can ever wake them: Go's garbage collector
 * marks goroutines as leaked that wait on what nobody else can reach. It misses some and accuses
 * none.
 */
final class LeakMarks {

  private LeakMarks() {}

  /** Those that are marked. */
  static List<NormalizedThread> of(List<NormalizedThread> threads) {
    return threads.stream().filter(each -> each.thread().leaked()).toList();
  }

  /** Whether more than half of some threads are marked, so that the others are no exception. */
  static boolean onMost(List<NormalizedThread> threads) {
    return count(of(threads)) * 2 > count(threads);
  }

  /** What marked threads are that do not grow in number, or of which there is one dump only. */
  static Judgement judgement() {
    return new Judgement(
        TrendKind.STUCK, Confidence.PROVEN, 0, Double.NaN, 0, Double.NaN, false, List.of());
  }

  /** What the marks on some threads say, in a sentence. */
  static String evidence(List<NormalizedThread> threads) {
    return count(of(threads))
        + " of "
        + count(threads)
        + " are marked as leaked: the runtime found that nothing can ever wake them";
  }

  private static long count(List<NormalizedThread> threads) {
    return threads.stream().mapToLong(each -> each.thread().count()).sum();
  }
}
