package io.jleak.model;

import java.util.List;

/**
 * What the diff engine found out about a series.
 *
 * @param causes groups of threads that grow, are stuck or are deadlocked; those of one cause
 *     together, the one that tells most first
 * @param changes one per cluster, in their order
 * @param recoveries clusters that shrank or vanished
 */
public record SeriesDiff(
    List<List<Trend>> causes, List<Change> changes, List<Recovery> recoveries) {
  public SeriesDiff {
    causes = causes.stream().map(List::copyOf).toList();
    changes = List.copyOf(changes);
    recoveries = List.copyOf(recoveries);
  }
}
