package io.jleak.report.words;

import io.jleak.model.NameFacts;
import io.jleak.model.Series;
import io.jleak.model.ThreadState;
import io.jleak.model.TimeSource;
import io.jleak.model.Trend;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What each finding says of a group of threads: how many, how fast, since when, and who. */
public final class FindingWords {

  /** A longer row of counts says no more. */
  private static final int MAX_COUNTS = 12;

  /** Name patterns of one group of threads. */
  private static final int MAX_NAMES = 3;

  private final Series series;
  private final When when;

  public FindingWords(Series series) {
    this.series = series;
    this.when = new When(series);
  }

  /** {@code 10 -> 92 threads, +182/min since 06:24:11}. */
  public String growth(Trend trend) {
    int now = trend.counts().get(trend.counts().size() - 1);
    String counts =
        series.size() == 1 || trend.kind() != TrendKind.GROWING
            ? Quantity.of(now, trend.facts().threadKind())
            : trend.counts().get(0) + " -> " + Quantity.of(now, trend.facts().threadKind());
    if (trend.kind() != TrendKind.GROWING) {
      return counts;
    }
    if (Double.isFinite(trend.ratePerMinute())) {
      counts += ", " + rate(trend.ratePerMinute());
    }
    String since = when.since(trend.since());
    return since.isEmpty() ? counts : counts + " " + since;
  }

  /** Where no times are known, a dump stands for a minute. */
  private String rate(double perMinute) {
    return series.timeSource() == TimeSource.ORDER && series.size() > 1
        ? Quantity.growth(perMinute) + "/dump"
        : Quantity.rate(perMinute);
  }

  /** {@code HikariPool-# housekeeper, TIMED_WAITING in DelayedWorkQueue.take}. */
  public static String who(TrendFacts facts) {
    List<String> names = facts.names().stream().map(NameFacts::pattern).toList();
    String text = GroupText.names(names, MAX_NAMES, facts.chain());
    String more = names.size() > MAX_NAMES ? " and " + (names.size() - MAX_NAMES) + " more" : "";
    return text + more + GroupText.doing(states(facts.states()), facts.chain());
  }

  /** The state that most are in, and the next one where it is as good as frequent. */
  private static String states(Map<ThreadState, Integer> states) {
    List<Map.Entry<ThreadState, Integer>> mostFirst = new ArrayList<>(states.entrySet());
    mostFirst.sort(
        Map.Entry.<ThreadState, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    int all = mostFirst.stream().mapToInt(Map.Entry::getValue).sum();
    return mostFirst.stream()
        .limit(2)
        .filter(each -> each == mostFirst.get(0) || each.getValue() * 4 >= all)
        .map(each -> each.getKey().name())
        .collect(Collectors.joining(" or "));
  }

  /** {@code 10 19 28 .. 74 83 92}. */
  public static String row(List<Integer> counts) {
    if (counts.size() <= MAX_COUNTS) {
      return counts.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
    int half = MAX_COUNTS / 2;
    return row(counts.subList(0, half))
        + " .. "
        + row(counts.subList(counts.size() - half, counts.size()));
  }
}
