package io.jleak.report.openmetrics;

import io.jleak.model.Analysis;
import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.model.Series;
import io.jleak.model.TimeSource;
import io.jleak.report.LargestClusters;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The families of the clusters: the largest one by one, all others as one. */
final class ClusterMetrics {

  private final LargestClusters clusters;
  private final Exposition metrics;

  private ClusterMetrics(LargestClusters clusters, Exposition metrics) {
    this.clusters = clusters;
    this.metrics = metrics;
  }

  static void write(Analysis analysis, LargestClusters clusters, Exposition metrics)
      throws IOException {
    ClusterMetrics families = new ClusterMetrics(clusters, metrics);
    Series series = analysis.series();
    if (series.size() > 1) {
      families.family(
          "jleak_cluster_births",
          Exposition.NO_UNIT,
          "Threads of a cluster born during the series.",
          change -> sum(change.births()),
          1);
      families.family(
          "jleak_cluster_deaths",
          Exposition.NO_UNIT,
          "Threads of a cluster that died during the series.",
          change -> sum(change.deaths()),
          1);
    }
    double minutes = series.minutes(series.firstOfProcess(), series.last());
    if (series.timeSource() != TimeSource.ORDER && minutes > 0) {
      families.family(
          "jleak_cluster_growth_per_minute",
          Exposition.NO_UNIT,
          "Mean growth of a cluster over the dumps of the last process.",
          change -> growth(change, series),
          minutes);
    }
    families.family(
        "jleak_cluster_threads",
        "threads",
        "Threads with nearly the same stack in the last dump.",
        change -> change.cluster().counts().get(series.last()),
        1);
  }

  private void family(
      String name, String unit, String help, ToIntFunction<Change> number, double divisor)
      throws IOException {
    metrics.family(name, unit, help);
    for (Change each : clusters.shown()) {
      metrics.sample(labels(each.cluster()), number.applyAsInt(each) / divisor);
    }
    metrics.sample(
        Map.of("blocked_at", "", "cluster", LargestClusters.OTHER, "name_pattern", ""),
        clusters.sumOfOthers(number) / divisor);
  }

  private static Map<String, String> labels(Cluster cluster) {
    return Map.of(
        "blocked_at",
        LabelText.function(cluster.chain().blockedAt()),
        "cluster",
        cluster.id(),
        "name_pattern",
        LabelText.name(cluster.latest()));
  }

  private static int growth(Change change, Series series) {
    List<Integer> counts = change.cluster().counts();
    return counts.get(series.last()) - counts.get(series.firstOfProcess());
  }

  private static int sum(List<Integer> lives) {
    return lives.stream().mapToInt(Integer::intValue).sum();
  }
}
