package io.jleak.model;

import java.util.List;

/**
 * What the diff engine found out about a series.
 *
 * @param trends groups of threads that grow, are stuck or are deadlocked, the most certain first
 * @param changes one per cluster, in their order
 * @param recoveries clusters that shrank or vanished
 */
public record SeriesDiff(List<Trend> trends, List<Change> changes, List<Recovery> recoveries) {
  public SeriesDiff {
    trends = List.copyOf(trends);
    changes = List.copyOf(changes);
    recoveries = List.copyOf(recoveries);
  }
}
