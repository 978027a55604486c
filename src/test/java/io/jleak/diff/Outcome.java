package io.jleak.diff;

import io.jleak.catalogue.Catalogue;
import io.jleak.catalogue.Judge;
import io.jleak.cluster.ClusterOptions;
import io.jleak.cluster.Clusterer;
import io.jleak.locks.LockAnalysis;
import io.jleak.model.Cluster;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.LockGraph;
import io.jleak.model.NormalizedDump;
import io.jleak.model.Series;
import io.jleak.model.SeriesDiff;
import io.jleak.model.ThreadDump;
import io.jleak.model.Thresholds;
import io.jleak.model.Trend;
import io.jleak.model.TrendKind;
import io.jleak.normalize.Normalizer;
import java.time.Duration;
import java.util.List;

/** What the judgement of a series came to. */
record Outcome(Series series, SeriesDiff diff, List<Finding> findings) {

  private static final Catalogue CATALOGUE = Catalogue.builtIn();

  static Outcome of(List<ThreadDump> dumps, Duration interval, Duration grace) {
    Normalizer normalizer = new Normalizer();
    List<NormalizedDump> normalized = dumps.stream().map(normalizer::normalize).toList();
    Series series = DiffEngine.series(normalized, interval);
    List<LockGraph> locks =
        series.dumps().stream().map(NormalizedDump::dump).map(LockAnalysis::of).toList();
    List<Cluster> clusters = Clusterer.cluster(series.dumps(), ClusterOptions.DEFAULT).clusters();
    SeriesDiff diff = new DiffEngine(series, clusters, locks, grace).diff();
    return new Outcome(
        series, diff, new Judge(CATALOGUE, Thresholds.DEFAULT).judge(diff.causes(), series));
  }

  /** One line per finding: {@code RED CONFIRMED upload-# 30}. */
  List<String> lines() {
    return findings.stream().map(Outcome::line).toList();
  }

  private static String line(Finding finding) {
    Trend trend = finding.trend();
    return "%s %s %s %d"
        .formatted(
            finding.level(),
            trend.kind() == TrendKind.STUCK ? "STUCK" : finding.confidence(),
            trend.facts().names().get(0).pattern(),
            trend.facts().count());
  }

  /** The highest level of a finding, or null. */
  Level level() {
    return findings.isEmpty() ? null : findings.get(0).level();
  }

  /** Whether a finding accuses threads with this name pattern, and how much. */
  Level levelOf(String pattern) {
    return findings.stream()
        .filter(
            finding ->
                finding.trends().stream()
                    .anyMatch(trend -> trend.facts().names().get(0).pattern().equals(pattern)))
        .map(Finding::level)
        .findFirst()
        .orElse(null);
  }
}
