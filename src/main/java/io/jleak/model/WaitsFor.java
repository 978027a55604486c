package io.jleak.model;

import java.util.List;

/**
 * One thread of a blocking tree with the threads that wait for it. A tree can be as deep as a dump
 * has threads: walk it without recursion.
 *
 * @param thread the thread that holds something others want, or waits itself
 * @param wants the lock use by which it waits for its parent in the tree; null at the root
 * @param waiters the threads that wait for it, in the order of the dump
 * @param transitiveWaiters number of threads that wait for it, directly or through others
 */
public record WaitsFor(
    DumpedThread thread, LockUse wants, List<WaitsFor> waiters, int transitiveWaiters) {
  public WaitsFor {
    waiters = List.copyOf(waiters);
  }

  /** Counts the transitive waiters from those of the waiters. */
  public WaitsFor(DumpedThread thread, LockUse wants, List<WaitsFor> waiters) {
    this(
        thread,
        wants,
        waiters,
        waiters.stream().mapToInt(waiter -> 1 + waiter.transitiveWaiters()).sum());
  }
}
