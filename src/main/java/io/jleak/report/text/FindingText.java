package io.jleak.report.text;

import io.jleak.model.BaselineState;
import io.jleak.model.Finding;
import io.jleak.model.NameFacts;
import io.jleak.model.Series;
import io.jleak.model.ThreadState;
import io.jleak.model.TimeSource;
import io.jleak.model.Trend;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import io.jleak.report.words.BaselineWords;
import io.jleak.report.words.GroupText;
import io.jleak.report.words.Quantity;
import io.jleak.report.words.SafeText;
import io.jleak.report.words.When;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings: what, how fast, since when, why, what to do, where. */
final class FindingText {

  /** A longer row of counts says no more. */
  private static final int MAX_COUNTS = 12;

  /** Name patterns of one group of threads. */
  private static final int MAX_NAMES = 3;

  /** Groups of threads of one cause. */
  private static final int MAX_TRENDS = 4;

  private final Series series;
  private final Style style;
  private final Lines lines;
  private final When when;

  FindingText(Series series, Style style, Lines lines) {
    this.series = series;
    this.style = style;
    this.lines = lines;
    this.when = new When(series);
  }

  void write(Finding finding) throws IOException {
    Trend trend = finding.trend();
    lines.entry(
        finding.level().name(),
        text -> finding.baseline().accepted() ? text : style.level(finding.level(), text),
        SafeText.of(finding.patternId() + " " + finding.patternName()),
        style::bold,
        ", " + finding.confidence().name().toLowerCase(Locale.ROOT) + state(finding));
    lines.item(growth(trend));
    if (series.size() > 1) {
      lines.item(style.sparkline(trend.counts()) + "  " + row(trend.counts()));
    }
    lines.item(who(trend.facts()));
    others(finding.trends());
    String known = BaselineWords.told(finding.baseline());
    if (!known.isEmpty()) {
      boolean worse = finding.baseline().state() == BaselineState.UPDATED;
      lines.entry(worse ? "  worse" : "  known", style::faint, known);
    }
    if (finding.baseline().accepted()) {
      return; // whoever accepted it knows the rest
    }
    lines.entry("  why", style::faint, SafeText.of(finding.why()));
    list("  seen", finding.evidence(), "");
    list("  do", finding.actions(), "- ");
    stack(trend.facts());
    lines.entry("  more", style::faint, "jleak explain " + SafeText.of(finding.patternId()));
  }

  /** {@code 10 -> 92 threads, +182/min since 06:24:11}. */
  private String growth(Trend trend) {
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
  private static String who(TrendFacts facts) {
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

  private static String state(Finding finding) {
    String state = BaselineWords.state(finding.baseline());
    return state.isEmpty() ? "" : ", " + state;
  }

  private void others(List<Trend> trends) throws IOException {
    for (Trend each : trends.subList(1, Math.min(MAX_TRENDS, trends.size()))) {
      lines.item("and " + growth(each) + ": " + who(each.facts()));
    }
    if (trends.size() > MAX_TRENDS) {
      lines.item("and " + (trends.size() - MAX_TRENDS) + " more groups of the same cause");
    }
  }

  private static String row(List<Integer> counts) {
    if (counts.size() <= MAX_COUNTS) {
      return counts.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
    int half = MAX_COUNTS / 2;
    return row(counts.subList(0, half))
        + " .. "
        + row(counts.subList(counts.size() - half, counts.size()));
  }

  private void list(String label, List<String> sentences, String bullet) throws IOException {
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = bullet + SafeText.of(sentences.get(i));
      lines.entry(i == 0 ? label : "", style::faint, sentence);
    }
  }

  private void stack(TrendFacts facts) throws IOException {
    String label = "  stack";
    for (String frame : TellingFrames.of(facts, lines.width() - Lines.INDENT)) {
      lines.entry(label, style::faint, frame, style::faint, "");
      label = "";
    }
  }
}
