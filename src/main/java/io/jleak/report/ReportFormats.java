package io.jleak.report;

import io.jleak.report.collapsed.CollapsedReport;
import io.jleak.report.github.GitHubReport;
import io.jleak.report.gitlab.GitLabReport;
import io.jleak.report.html.HtmlReport;
import io.jleak.report.json.JsonReport;
import io.jleak.report.junit.JUnitReport;
import io.jleak.report.markdown.MarkdownReport;
import io.jleak.report.ndjson.NdjsonReport;
import io.jleak.report.openmetrics.OpenMetricsReport;
import io.jleak.report.otlp.OtlpReport;
import io.jleak.report.sarif.SarifReport;
import io.jleak.report.text.TextReport;
import java.util.List;
import java.util.Optional;

/** The table of all formats. */
public final class ReportFormats {

  private static final List<ReportFormat> ALL =
      List.of(
          new TextReport(),
          new JsonReport(),
          new SarifReport(),
          new JUnitReport(),
          new GitHubReport(),
          new GitLabReport(),
          new MarkdownReport(),
          new OpenMetricsReport(),
          new OtlpReport(),
          new CollapsedReport(),
          new NdjsonReport(),
          new HtmlReport());

  private ReportFormats() {}

  /** Names of all formats, the default one first. */
  public static List<String> names() {
    return ALL.stream().map(ReportFormat::name).toList();
  }

  public static Optional<ReportFormat> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
