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
    if (hidesVirtualThreads(dump) || threads.stream().anyMatch(t -> t.stack().truncated())) {
      return List.of();
    }
    return locks.all().stream()
        .filter(lock -> lock.owner == ContendedLock.NOBODY && !lock.contradictory)
        .filter(lock -> lock.waiters.size() >= FEWEST_WAITERS)
        .filter(lock -> ownersWouldShow(lock, locks))
        .map(lock -> new OrphanedLock(lock.use, lock.waiters.stream().map(threads::get).toList()))
        .sorted(Comparator.comparingInt(orphan -> -orphan.waiters().size()))
        .toList();
  }

  private static boolean ownersWouldShow(ContendedLock lock, ContendedLocks locks) {
    return !ContendedLocks.isSynchronizer(lock.use)
        || (locks.showsSynchronizerOwners() && OWNABLE.contains(lock.use.type()));
  }

  /**
   * HotSpot text shows a virtual thread only while it is mounted; one that waits somewhere else can
   * hold the lock. The timer thread of the virtual threads tells that there are some.
   */
  private static boolean hidesVirtualThreads(ThreadDump dump) {
    return !dump.mounted().isEmpty()
        || dump.threads().stream().anyMatch(t -> t.name().equals("VirtualThread-unparker"));
  }
}
