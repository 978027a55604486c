package io.jleak.report.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Analysis;
import io.jleak.model.Change;
import io.jleak.model.Finding;
import io.jleak.report.JsonOutput;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes one line of JSON per cluster and dump in which it has threads, with the same columns in
 * the same order in each line, so that engines such as DuckDB and Spark read the files of many
 * processes as one table. The same code has the same fingerprint in each of them.
 */
public final class NdjsonReport implements ReportFormat {

  @Override
  public String name() {
    return "ndjson";
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    Map<String, Finding> findings = findings(analysis);
    try (JsonGenerator json = JsonOutput.lines(out)) {
      for (int dump = 0; dump < analysis.series().size(); dump++) {
        ClusterRow row = new ClusterRow(analysis, dump, json);
        for (Change each : analysis.changes()) {
          if (!each.cluster().threads().get(dump).isEmpty()) {
            row.write(each, findings.get(each.cluster().id()));
          }
        }
      }
    }
    out.write('\n');
  }

  /** The most urgent finding about threads of each cluster, by its id. */
  private static Map<String, Finding> findings(Analysis analysis) {
    Map<String, Finding> findings = new HashMap<>();
    for (Finding finding : analysis.findings()) {
      finding.trends().stream()
          .flatMap(trend -> trend.clusterIds().stream())
          .forEach(id -> findings.putIfAbsent(id, finding));
    }
    return findings;
  }
}
