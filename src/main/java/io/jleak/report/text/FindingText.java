package io.jleak.report.text;

import io.jleak.model.Finding;
import io.jleak.model.NameFacts;
import io.jleak.model.Series;
import io.jleak.model.StackFrame;
import io.jleak.model.Trend;
import io.jleak.model.TrendKind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One finding: what, how fast, why, what to do. */
final class FindingText {

  private static final String INDENT = "     ";

  /** Frames enough to recognise the code. */
  private static final int FRAMES = 4;

  /** A longer row of counts says no more. */
  private static final int MAX_COUNTS = 12;

  private FindingText() {}

  static void write(Finding finding, Series series, Style style, Lines lines) throws IOException {
    Trend trend = finding.trend();
    lines.add(
        style.level(finding.level())
            + " ".repeat(Math.max(1, INDENT.length() - finding.level().name().length()))
            + style.bold(finding.patternId() + " " + finding.patternName())
            + "  "
            + finding.confidence().name().toLowerCase(Locale.ROOT)
            + "  "
            + growth(trend, series));
    for (Trend each : finding.trends()) {
      lines.add(INDENT + PlainText.fit(who(each), lines.width() - INDENT.length()));
    }
    if (series.size() > 1) {
      lines.add(INDENT + style.sparkline(trend.counts()) + "  " + counts(trend.counts()));
    }
    lines.wrap("  why  ", "       ", PlainText.safe(finding.why()));
    for (String sentence : finding.evidence()) {
      lines.wrap("       ", "       ", PlainText.safe(sentence));
    }
    String label = "   do  ";
    for (String action : finding.actions()) {
      lines.wrap(label, "       ", PlainText.safe(action));
      label = "       ";
    }
    stack(trend, style, lines);
    lines.add("       " + style.faint("more: jleak explain " + finding.patternId()));
  }

  private static String growth(Trend trend, Series series) {
    List<Integer> counts = trend.counts();
    int now = counts.get(counts.size() - 1);
    if (trend.kind() != TrendKind.GROWING) {
      return now + " threads";
    }
    String rate = String.format(Locale.ROOT, "+%.1f/min", trend.ratePerMinute());
    if (trend.ratePerMinute() >= 10) {
      rate = String.format(Locale.ROOT, "+%.0f/min", trend.ratePerMinute());
    }
    return series.size() == 1
        ? now + " threads  " + rate
        : counts.get(0) + " -> " + now + " threads  " + rate;
  }

  /** {@code HikariPool-# housekeeper TIMED_WAITING in DelayedWorkQueue.take}. */
  private static String who(Trend trend) {
    String names =
        trend.facts().names().stream()
            .limit(3)
            .map(NameFacts::pattern)
            .map(PlainText::safe)
            .collect(Collectors.joining(", "));
    String state =
        trend.facts().states().entrySet().stream()
            .max(java.util.Map.Entry.comparingByValue())
            .map(entry -> entry.getKey().name())
            .orElse("");
    String blockedAt = trend.facts().chain().blockedAt();
    return names
        + "  "
        + state
        + (blockedAt.isEmpty() ? "" : " in " + PlainText.safe(PlainText.shortFunction(blockedAt)));
  }

  private static String counts(List<Integer> counts) {
    if (counts.size() <= MAX_COUNTS) {
      return counts.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
    int half = MAX_COUNTS / 2;
    return counts.subList(0, half).stream().map(String::valueOf).collect(Collectors.joining(" "))
        + " .. "
        + counts.subList(counts.size() - half, counts.size()).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
  }

  private static void stack(Trend trend, Style style, Lines lines) throws IOException {
    List<StackFrame> frames = trend.facts().sample().frames();
    int shown = 0;
    String label = "stack  ";
    for (int i = firstTelling(trend); i < frames.size() && shown < FRAMES; i++, shown++) {
      lines.add(
          style.faint(
              label
                  + PlainText.fit(
                      PlainText.safe(frames.get(i).toString()), lines.width() - label.length())));
      label = "       ";
    }
  }

  /** The blocking frame, or the top of the stack. */
  private static int firstTelling(Trend trend) {
    List<StackFrame> frames = trend.facts().sample().frames();
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).function().equals(trend.facts().chain().blockedAt())) {
        return i;
      }
    }
    return 0;
  }
}
