package io.jleak.compare;

import io.jleak.model.NormalizedThread;
import io.jleak.model.View;
import io.jleak.model.ViewCell;
import io.jleak.model.ViewColumn;
import io.jleak.model.ViewColumn.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * How many threads each side holds, per dump of one instance, by name pattern.
 *
 * @param pools those that differ, the largest difference first
 * @param all of all threads
 */
record HeldThreads(List<Held> pools, Held all) {

  /** Fewer, or a smaller factor, is what load alone makes. */
  private static final int MIN_MORE = 10;

  private static final double MIN_FACTOR = 1.5;
  private static final int MAX_ROWS = 200;

  /**
   * What one group of threads is on either side.
   *
   * @param control mean over its dumps
   * @param treatment mean over its dumps
   * @param apart whether each dump of the treatment has more than any of the control
   */
  record Held(String pattern, double control, double treatment, boolean apart) {

    double more() {
      return treatment - control;
    }

    /** Whether it is more in a way that the dumps of each side agree on. */
    boolean isMore() {
      return apart && more() >= MIN_MORE && treatment >= control * MIN_FACTOR;
    }
  }

  static HeldThreads of(Side control, Side treatment) {
    TreeSet<String> patterns = new TreeSet<>();
    for (Side side : List.of(control, treatment)) {
      side.perDump(
          threads -> {
            threads.forEach(each -> patterns.add(each.name().pattern()));
            return 0;
          });
    }
    List<Held> pools = new ArrayList<>();
    for (String pattern : patterns) {
      Held held = held(pattern, control, treatment);
      if (Math.abs(held.more()) >= 1) {
        pools.add(held);
      }
    }
    pools.sort(Comparator.comparingDouble((Held each) -> -Math.abs(each.more())));
    return new HeldThreads(pools, held(null, control, treatment));
  }

  private static Held held(String pattern, Side control, Side treatment) {
    List<Integer> before = control.perDump(threads -> count(pattern, threads));
    List<Integer> now = treatment.perDump(threads -> count(pattern, threads));
    return new Held(
        pattern, mean(before), mean(now), Collections.min(now) > Collections.max(before));
  }

  private static int count(String pattern, List<NormalizedThread> threads) {
    return threads.stream()
        .filter(each -> pattern == null || each.name().pattern().equals(pattern))
        .mapToInt(each -> each.thread().count())
        .sum();
  }

  private static double mean(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  List<String> notes() {
    List<Held> more = pools.stream().filter(Held::isMore).toList();
    if (more.isEmpty() || all.more() <= 0) { // pools that only have other names are no more
      return List.of();
    }
    Held most = more.get(0);
    return List.of(
        String.format(
            Locale.ROOT,
            "the treatment holds more threads: %s %.0f -> %.0f%s; in all %.0f -> %.0f per instance",
            most.pattern(),
            most.control(),
            most.treatment(),
            more.size() > 1 ? ", and " + (more.size() - 1) + " more groups" : "",
            all.control(),
            all.treatment()));
  }

  View view() {
    List<List<ViewCell>> rows =
        pools.stream()
            .limit(MAX_ROWS)
            .map(
                each ->
                    List.of(
                        ViewCell.of(Math.rint(each.control())),
                        ViewCell.of(Math.rint(each.treatment())),
                        ViewCell.of(each.pattern()),
                        ViewCell.of(each.isMore() ? "more" : "")))
            .toList();
    return new View(
        Canary.VIEW,
        "Threads per instance",
        String.format(
            Locale.ROOT,
            "control %.0f, treatment %.0f, mean of the dumps",
            all.control(),
            all.treatment()),
        !pools.isEmpty(),
        List.of(
            new ViewColumn("control", "control", Unit.COUNT),
            new ViewColumn("treatment", "treatment", Unit.COUNT),
            new ViewColumn("namePattern", "pool", Unit.NAME),
            new ViewColumn("verdict", "", Unit.TEXT)),
        rows,
        pools.size());
  }
}
