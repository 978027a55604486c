package io.jleak.model;

import java.util.List;

/**
 * A lock that threads want while no thread of the dump is known to hold it.
 *
 * @param lock the lock as the first waiter names it
 * @param waiters the threads that want it, in the order of the dump
 */
public record OrphanedLock(LockUse lock, List<DumpedThread> waiters) {
  public OrphanedLock {
    waiters = List.copyOf(waiters);
  }
}
