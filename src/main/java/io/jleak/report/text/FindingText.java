package io.jleak.report.text;

import io.jleak.model.BaselineState;
import io.jleak.model.Finding;
import io.jleak.model.Series;
import io.jleak.model.Trend;
import io.jleak.model.TrendFacts;
import io.jleak.report.words.BaselineWords;
import io.jleak.report.words.FindingWords;
import io.jleak.report.words.SafeText;
import io.jleak.report.words.ServiceWords;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Findings: what, how fast, since when, why, what to do, where. */
final class FindingText {

  /** Groups of threads of one cause. */
  private static final int MAX_TRENDS = 4;

  private final Series series;
  private final Style style;
  private final Lines lines;
  private final FindingWords words;

  FindingText(Series series, Style style, Lines lines) {
    this.series = series;
    this.style = style;
    this.lines = lines;
    this.words = new FindingWords(series);
  }

  void write(Finding finding) throws IOException {
    Trend trend = finding.trend();
    lines.entry(
        finding.level().name(),
        text -> finding.baseline().accepted() ? text : style.level(finding.level(), text),
        SafeText.of(finding.patternId() + " " + finding.patternName()),
        style::bold,
        ", " + finding.confidence().name().toLowerCase(Locale.ROOT) + state(finding));
    lines.item(words.growth(trend));
    if (series.size() > 1) {
      lines.item(style.sparkline(trend.counts()) + "  " + FindingWords.row(trend.counts()));
    }
    lines.item(FindingWords.who(trend.facts()));
    others(finding.trends());
    String known = BaselineWords.told(finding.baseline());
    if (!known.isEmpty()) {
      boolean worse = finding.baseline().state() == BaselineState.UPDATED;
      lines.entry(worse ? "  worse" : "  known", style::faint, known);
    }
    String promise = ServiceWords.promise(finding);
    if (!promise.isEmpty()) {
      lines.entry("  prio", style::faint, promise);
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

  private static String state(Finding finding) {
    String state = BaselineWords.state(finding.baseline());
    return state.isEmpty() ? "" : ", " + state;
  }

  private void others(List<Trend> trends) throws IOException {
    for (Trend each : trends.subList(1, Math.min(MAX_TRENDS, trends.size()))) {
      lines.item("and " + words.growth(each) + ": " + FindingWords.who(each.facts()));
    }
    if (trends.size() > MAX_TRENDS) {
      lines.item("and " + (trends.size() - MAX_TRENDS) + " more groups of the same cause");
    }
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
