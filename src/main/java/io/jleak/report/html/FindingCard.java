package io.jleak.report.html;

import io.jleak.model.Finding;
import io.jleak.model.Series;
import io.jleak.model.StackFrame;
import io.jleak.model.Trend;
import io.jleak.report.words.BaselineWords;
import io.jleak.report.words.FindingWords;
import io.jleak.report.words.ServiceWords;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** One finding: what it is and how fast it grows, what to do, and what speaks for it. */
final class FindingCard {

  private static final int BAR_WIDTH = 10;
  private static final int BARS_HEIGHT = 32;

  private final Series series;
  private final FindingWords words;
  private final HtmlWriter html;

  FindingCard(Series series, HtmlWriter html) {
    this.series = series;
    this.words = new FindingWords(series);
    this.html = html;
  }

  void write(Finding finding) throws IOException {
    Trend trend = finding.trend();
    String level = finding.level().name();
    html.markup("<article class=\"card level-" + level.toLowerCase(Locale.ROOT) + "\">\n<h2>")
        .element("span", "badge", level)
        .markup(" ")
        .text(finding.title())
        .markup("</h2>\n<p class=\"faint\">")
        .text(
            finding.patternId()
                + " "
                + finding.patternName()
                + ", "
                + finding.confidence().name().toLowerCase(Locale.ROOT)
                + state(finding))
        .markup("</p>\n")
        .element("p", "growth", words.growth(trend));
    if (series.size() > 1) {
      bars(trend.counts());
    }
    html.markup("\n").element("p", "who", FindingWords.who(trend.facts()));
    for (Trend other : finding.trends().subList(1, finding.trends().size())) {
      html.element(
          "p", "who", "and " + words.growth(other) + ": " + FindingWords.who(other.facts()));
    }
    String promise = ServiceWords.promise(finding);
    if (!promise.isEmpty()) {
      html.element("p", "growth", promise);
    }
    String known = BaselineWords.told(finding.baseline());
    if (!known.isEmpty()) {
      html.element("p", "known", known);
    }
    html.markup("\n").element("p", "", finding.why());
    list("What to do", "do", finding.actions());
    list("Evidence", "seen", finding.evidence());
    stack(trend.facts().sample().frames());
    html.markup("<p class=\"faint\">More: <code>jleak explain ")
        .text(finding.patternId())
        .markup("</code></p>\n</article>\n");
  }

  private static String state(Finding finding) {
    String state = BaselineWords.state(finding.baseline());
    return state.isEmpty() ? "" : ", " + state;
  }

  private void list(String title, String cssClass, List<String> sentences) throws IOException {
    if (sentences.isEmpty()) {
      return;
    }
    html.markup("\n").element("h3", "", title).markup("<ul class=\"" + cssClass + "\">");
    for (String each : sentences) {
      html.element("li", "", each);
    }
    html.markup("</ul>");
  }

  private void stack(List<StackFrame> frames) throws IOException {
    if (frames.isEmpty()) {
      return;
    }
    html.markup("\n<details><summary>Stack</summary><pre>");
    for (StackFrame frame : frames) {
      html.text(frame.toString()).markup("\n");
    }
    html.markup("</pre></details>\n");
  }

  /** A bar per dump, as high as its count. */
  private void bars(List<Integer> counts) throws IOException {
    int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
    int width = counts.size() * BAR_WIDTH;
    html.markup("<svg class=\"bars\" role=\"img\" width=\"" + width + "\" height=\"" + BARS_HEIGHT)
        .markup("\" aria-label=\"threads per dump: ")
        .text(FindingWords.row(counts))
        .markup("\">");
    for (int i = 0; i < counts.size(); i++) {
      int height = (int) ((long) counts.get(i) * BARS_HEIGHT / most);
      html.markup("<rect x=\"" + i * BAR_WIDTH + "\" y=\"" + (BARS_HEIGHT - height))
          .markup("\" width=\"" + (BAR_WIDTH - 2) + "\" height=\"" + height + "\"/>");
    }
    html.markup("</svg> ").element("span", "row", FindingWords.row(counts));
  }
}
