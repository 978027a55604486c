package io.jleak.report.text;

import io.jleak.model.Analysis;
import io.jleak.model.Series;
import io.jleak.model.Verdict;
import io.jleak.report.words.Headline;
import io.jleak.report.words.SafeText;
import io.jleak.report.words.ServiceWords;
import java.io.IOException;

/** The first lines of the text report: the verdict, and what was looked at. */
final class VerdictText {

  private VerdictText() {}

  static void write(Analysis analysis, Style style, Lines lines) throws IOException {
    Verdict verdict = analysis.verdict();
    lines.entry(
        Headline.level(verdict),
        text -> style.level(verdict.level(), text),
        Headline.found(analysis.findings()),
        style::bold,
        Headline.gate(verdict));
    Series series = analysis.series();
    lines.item(Headline.seen(series));
    String recovered = Headline.recovered(analysis);
    if (!recovered.isEmpty()) {
      lines.item(recovered);
    }
    lines.item(Headline.readAs(series));
    String labels = ServiceWords.labels(analysis.labels());
    if (!labels.isEmpty()) {
      lines.item(labels);
    }
    for (String note : analysis.notes()) {
      lines.entry("  note", style::faint, SafeText.of(note));
    }
    String next = Headline.next(analysis);
    if (!next.isEmpty()) {
      lines.entry("  next", style::faint, next);
    }
  }
}
