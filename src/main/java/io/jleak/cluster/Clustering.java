package io.jleak.cluster;

import io.jleak.model.Cluster;
import java.util.List;

/**
 * The clusters of a series.
 *
 * @param clusters largest in the last dump first, then largest in all dumps, then by id
 * @param notes what the reader should know: what was not compared, as it would have taken too long
 */
public record Clustering(List<Cluster> clusters, List<String> notes) {
  public Clustering {
    clusters = List.copyOf(clusters);
    notes = List.copyOf(notes);
  }
}
