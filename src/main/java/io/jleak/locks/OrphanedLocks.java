package io.jleak.locks;

import io.jleak.model.DumpedThread;
import io.jleak.model.OrphanedLock;
import io.jleak.model.ThreadDump;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Locks that several threads want and no thread of the dump holds. Says nothing where a holder can
 * be there without being printed, as behind frames that the dump cuts off.
 */
final class OrphanedLocks {

  private static final int FEWEST_WAITERS = 2;

  /**
   * Synchronizers with one owner, printed by {@code jstack -l}. Conditions, latches and semaphores
   * have none; a ReentrantReadWriteLock can be held by readers, which no dump shows.
   */
  private static final Set<String> OWNABLE =
      Set.of(
          "java.util.concurrent.locks.ReentrantLock$FairSync",
          "java.util.concurrent.locks.ReentrantLock$NonfairSync");

  private OrphanedLocks() {}

  static List<OrphanedLock> of(ThreadDump dump, List<DumpedThread> threads, ContendedLocks locks) {
    if (hidesVirtualThreads(dump)) {
      return List.of();
    }
    boolean framesCutOff = threads.stream().anyMatch(thread -> thread.stack().truncated());
    return locks.all().stream()
        .filter(lock -> lock.owner == ContendedLock.NOBODY && !lock.contradictory)
        .filter(lock -> lock.waiters.size() >= FEWEST_WAITERS)
        .filter(lock -> showsHolders(lock, locks, framesCutOff))
        .map(lock -> new OrphanedLock(lock.use, lock.waiters.stream().map(threads::get).toList()))
        .sorted(Comparator.comparingInt(orphan -> -orphan.waiters().size()))
        .toList();
  }

  /** Whether the dump would say who holds a lock, if any thread in it did. */
  private static boolean showsHolders(
      ContendedLock lock, ContendedLocks locks, boolean framesCutOff) {
    if (lock.use.ownerNumber() >= 0) {
      return true;
    }
    return ContendedLocks.isSynchronizer(lock.use)
        ? locks.showsSynchronizerOwners() && OWNABLE.contains(lock.use.type())
        : !framesCutOff;
  }

  /**
   * HotSpot text shows a virtual thread only while it is mounted, ThreadInfo never; one that waits
   * elsewhere can hold the lock. A pool that can be that of their carriers tells that there may be
   * some.
   */
  private static boolean hidesVirtualThreads(ThreadDump dump) {
    return !dump.mounted().isEmpty()
        || dump.threads().stream().anyMatch(thread -> servesVirtualThreads(thread.name()));
  }

  // ForkJoinPool-1-worker-3, but not ForkJoinPool.commonPool-worker-3
  private static boolean servesVirtualThreads(String name) {
    return name.equals("VirtualThread-unparker")
        || (name.startsWith("ForkJoinPool-") && name.contains("-worker-"));
  }
}
