package io.jleak.model;

import java.util.List;

/**
 * What happened to one cluster over a series.
 *
 * @param cluster the cluster
 * @param births threads per dump that the dump before did not have anywhere
 * @param deaths threads per dump that the dump after does not have anywhere
 * @param kind the judgement
 */
public record Change(Cluster cluster, List<Integer> births, List<Integer> deaths, TrendKind kind) {
  public Change {
    births = List.copyOf(births);
    deaths = List.copyOf(deaths);
  }

  /** Growth from the first dump to the last. */
  public int growth() {
    List<Integer> counts = cluster.counts();
    return counts.get(counts.size() - 1) - counts.get(0);
  }
}
