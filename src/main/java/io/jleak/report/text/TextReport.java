package io.jleak.report.text;

import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes an analysis for a person at a terminal: the verdict, then each finding with what to do,
 * then what the baseline has too much, then locks, then what the process told of itself, then
 * views, then what else changed, then the clusters. Nothing below the findings must be read to know
 * what to do.
 */
public final class TextReport implements ReportFormat {

  @Override
  public String name() {
    return "text";
  }

  @Override
  public boolean forPeople() {
    return true;
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    Style style = new Style(options);
    Lines lines = new Lines(out, options.width());
    VerdictText.write(analysis, style, lines);
    FindingText findings = new FindingText(analysis.series(), style, lines);
    for (Finding finding : analysis.findings()) {
      lines.blank();
      findings.write(finding);
    }
    BaselineText.write(analysis.baseline(), style, lines);
    LocksText.write(analysis, style, lines);
    SignalsText.write(analysis.signals(), style, lines);
    ViewsText.write(analysis, options, style, lines);
    ChangesText.write(analysis, style, lines);
    ClusterTable.write(analysis, options, style, lines);
  }
}
