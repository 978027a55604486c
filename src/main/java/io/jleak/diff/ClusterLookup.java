package io.jleak.diff;

import io.jleak.model.Cluster;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the clusters that threads of the last dump are in. */
final class ClusterLookup {

  /** By the ordinals of threads. */
  private final Cluster[] clusterOf;

  private ClusterLookup(Cluster[] clusterOf) {
    this.clusterOf = clusterOf;
  }

  static ClusterLookup of(Series series, List<Cluster> clusters) {
    Cluster[] clusterOf = new Cluster[Lifelines.threads(series)];
    for (Cluster cluster : clusters) {
      for (NormalizedThread each : cluster.threads().get(series.last())) {
        clusterOf[each.ordinal()] = cluster;
      }
    }
    return new ClusterLookup(clusterOf);
  }

  /**
   * The clusters of some threads, the one with most of them first; of equals the one whose id comes
   * first, whatever the order of the threads: it stands for a finding in every run.
   */
  List<Cluster> clusters(List<NormalizedThread> threads) {
    Map<String, Cluster> byId = new HashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    for (NormalizedThread each : threads) {
      Cluster cluster = clusterOf[each.ordinal()];
      if (cluster != null) {
        byId.put(cluster.id(), cluster);
        sizes.merge(cluster.id(), 1, Integer::sum);
      }
    }
    return sizes.keySet().stream()
        .sorted(Comparator.comparing((String id) -> -sizes.get(id)).thenComparing(id -> id))
        .map(byId::get)
        .toList();
  }
}
