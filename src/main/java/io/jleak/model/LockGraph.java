package io.jleak.model;

import java.util.List;

/**
 * Who waits for whom in one dump.
 *
 * @param deadlocks circles, both those the dump reports and those found from its lock lines
 * @param trees one per thread that others wait for and that waits for none of them, most waiters
 *     first
 * @param orphans locks wanted by somebody and held by nobody, most waiters first
 */
public record LockGraph(
    List<Deadlock> deadlocks, List<WaitsFor> trees, List<OrphanedLock> orphans) {
  public LockGraph {
    deadlocks = List.copyOf(deadlocks);
    trees = List.copyOf(trees);
    orphans = List.copyOf(orphans);
  }
}
