package io.jleak.model;

import java.util.List;

/**
 * One thread of a blocking tree with the threads that wait for it.
 *
 * @param thread the thread that holds something others want, or waits itself
 * @param wants the lock use by which it waits for its parent in the tree; null at the root
 * @param waiters the threads that wait for it, in the order of the dump
 */
public record WaitsFor(DumpedThread thread, LockUse wants, List<WaitsFor> waiters) {
  public WaitsFor {
    waiters = List.copyOf(waiters);
  }

  /** Number of threads that wait for this one, directly or through others. */
  public int transitiveWaiters() {
    return waiters.stream().mapToInt(waiter -> 1 + waiter.transitiveWaiters()).sum();
  }
}
