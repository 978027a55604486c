package io.jleak.report.markdown;

import io.jleak.model.Finding;
import io.jleak.model.Series;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.Trend;
import io.jleak.report.words.CodeName;
import io.jleak.report.words.Columns;
import io.jleak.report.words.FindingWords;
import io.jleak.report.words.Quantity;
import io.jleak.report.words.ServiceWords;
import io.jleak.report.words.Sparkline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A finding as a row of the table, and as what is folded below it. */
final class FindingMarkdown {

  static final String TITLES =
      "| | level | pattern | threads | which, and where | how sure |\n|--:|---|---|---|---|---|\n";

  /** The code of interest is further in. */
  private static final int MAX_FRAMES = 40;

  private static final int MAX_FRAME = 200;
  private static final int MAX_NAME = 80;

  /** Groups of threads of one cause. */
  private static final int MAX_TRENDS = 4;

  private final Series series;
  private final FindingWords words;

  FindingMarkdown(Series series) {
    this.series = series;
    this.words = new FindingWords(series);
  }

  String row(int number, Finding finding) {
    List<String> cells =
        List.of(
            String.valueOf(number),
            MarkdownReport.sign(finding.level())
                + " "
                + (finding.level() + " " + ServiceWords.priority(finding)).strip(),
            MarkdownText.nameInTable(name(finding)),
            words.growth(finding.trend()),
            MarkdownText.nameInTable(FindingWords.who(finding.trend().facts())),
            sure(finding));
    return "| " + String.join(" | ", cells) + " |\n";
  }

  String details(int number, Finding finding) {
    StringBuilder text = new StringBuilder("<details>\n");
    text.append("<summary>").append(number).append(". <code>");
    text.append(MarkdownText.html(name(finding)));
    text.append("</code>: evidence, actions, stack</summary>\n\n");
    text.append(MarkdownText.sentence(finding.title())).append(": ");
    text.append(MarkdownText.sentence(finding.why())).append("\n\n");
    if (series.size() > 1) {
      List<Integer> counts = finding.trend().counts();
      String bars = Sparkline.of(counts, Sparkline.BARS);
      text.append(MarkdownText.code(bars + "  " + FindingWords.row(counts))).append("\n\n");
    }
    String promise = ServiceWords.promise(finding);
    if (!promise.isEmpty()) {
      text.append(MarkdownText.sentence(promise)).append("\n\n");
    }
    text.append("Seen:\n\n");
    finding.evidence().forEach(each -> item("-", each, text));
    others(finding, text);
    text.append("\nDo:\n\n");
    finding.actions().forEach(each -> item("1.", each, text));
    text.append('\n').append(MarkdownText.block(frames(finding.trend().facts().sample())));
    String more = "jleak explain " + finding.patternId();
    text.append("\nMore: ").append(MarkdownText.code(more)).append("\n\n</details>\n");
    return text.toString();
  }

  private static void item(String bullet, String sentence, StringBuilder text) {
    text.append(bullet).append(' ').append(MarkdownText.sentence(sentence)).append('\n');
  }

  private void others(Finding finding, StringBuilder text) {
    List<Trend> trends = finding.trends();
    for (Trend each : trends.subList(1, Math.min(MAX_TRENDS, trends.size()))) {
      text.append("- and ").append(words.growth(each)).append(": ");
      text.append(MarkdownText.name(FindingWords.who(each.facts()))).append('\n');
    }
    if (trends.size() > MAX_TRENDS) {
      text.append("- and ").append(trends.size() - MAX_TRENDS);
      text.append(" more groups of the same cause\n");
    }
  }

  private static List<String> frames(StackTrace stack) {
    List<String> lines = new ArrayList<>();
    List<StackFrame> frames = stack.frames();
    for (StackFrame frame : frames.subList(0, Math.min(MAX_FRAMES, frames.size()))) {
      lines.add("at " + Columns.fit(CodeName.full(frame), MAX_FRAME));
    }
    if (frames.size() > MAX_FRAMES) {
      lines.add(".. and " + Quantity.of(frames.size() - MAX_FRAMES, "more frame"));
    }
    if (stack.creator() != null) {
      lines.add("started by " + Columns.fit(CodeName.full(stack.creator()), MAX_FRAME));
    }
    if (lines.isEmpty()) {
      lines.add("no stack in the dump");
    }
    return lines;
  }

  private static String name(Finding finding) {
    return Columns.fit(finding.patternId() + " " + finding.patternName(), MAX_NAME);
  }

  private static String sure(Finding finding) {
    return finding.confidence().name().toLowerCase(Locale.ROOT);
  }
}
