package io.jleak.locks;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockGraph;
import io.jleak.model.ThreadDump;
import java.util.ArrayList;
import java.util.List;

/** Finds out who waits for whom in a thread dump. */
public final class LockAnalysis {

  private LockAnalysis() {}

  /** The lock graph of a dump; takes time and memory linear in its lock lines. */
  public static LockGraph of(ThreadDump dump) {
    List<DumpedThread> threads = new ArrayList<>(dump.threads());
    threads.addAll(dump.mounted());
    ContendedLocks locks = ContendedLocks.of(threads);
    WaitsForGraph graph = WaitsForGraph.of(threads, locks);
    List<int[]> cycles = graph.cycles();
    return new LockGraph(
        Deadlocks.of(threads, cycles, dump.deadlocks()),
        BlockingTrees.of(graph, cycles),
        OrphanedLocks.of(dump, threads, locks));
  }
}
