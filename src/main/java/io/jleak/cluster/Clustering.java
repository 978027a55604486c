package io.jleak.cluster;

import io.jleak.model.Cluster;
import io.jleak.model.Warning;
import java.util.List;

/**
 * The clusters of a series.
 *
 * @param clusters largest in the last dump first, then largest in all dumps, then by id
 * @param warnings what was not compared because it would have taken too long
 */
public record Clustering(List<Cluster> clusters, List<Warning> warnings) {
  public Clustering {
    clusters = List.copyOf(clusters);
    warnings = List.copyOf(warnings);
  }
}
