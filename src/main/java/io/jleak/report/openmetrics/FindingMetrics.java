package io.jleak.report.openmetrics;

import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.TimeSource;
import io.jleak.model.Trend;
import io.jleak.model.TrendKind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The families of the findings: the most urgent one by one, all of them by level. */
final class FindingMetrics {

  private FindingMetrics() {}

  static void write(Analysis analysis, int most, Exposition metrics) throws IOException {
    List<Finding> findings = analysis.findings();
    List<Finding> shown = findings.subList(0, Math.min(most, findings.size()));
    if (analysis.series().timeSource() != TimeSource.ORDER) {
      metrics.family(
          "jleak_finding_growth_per_minute",
          Exposition.NO_UNIT,
          "Growth of the threads that a finding is about, while it went on.");
      for (Finding each : shown) {
        Trend trend = each.trend();
        metrics.sample(labels(each), trend.kind() == TrendKind.GROWING ? trend.ratePerMinute() : 0);
      }
    }
    metrics.family(
        "jleak_finding_threads",
        "threads",
        "Threads in the last dump that a finding is about, those of the same cause not counted.");
    for (Finding each : shown) {
      List<Integer> counts = each.trend().counts();
      metrics.sample(labels(each), counts.get(counts.size() - 1));
    }
    metrics.family("jleak_findings", Exposition.NO_UNIT, "Findings by level.");
    for (Level level : Level.values()) {
      metrics.sample(
          Map.of("level", word(level)),
          (double) findings.stream().filter(each -> each.level() == level).count());
    }
  }

  private static Map<String, String> labels(Finding finding) {
    List<String> clusters = finding.trend().clusterIds();
    return Map.of(
        "cluster",
        clusters.isEmpty() ? "" : clusters.get(0),
        "confidence",
        word(finding.confidence()),
        "level",
        word(finding.level()),
        "name_pattern",
        LabelText.name(finding.trend().threads()),
        "pattern",
        LabelText.function(finding.patternId()),
        "pattern_name",
        LabelText.function(finding.patternName()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
