package io.jleak.locks;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All locks that threads wait for, with their owners. Locks that nobody waits for are most of the
 * lock lines of a dump and are passed over.
 */
final class ContendedLocks {

  private final List<DumpedThread> threads;
  private final List<ThreadLocks> meanings = new ArrayList<>();
  private final List<ContendedLock> all = new ArrayList<>();

  // One object can be both: synchronized (lock) where lock is a java.util.concurrent lock.
  private final Map<Long, ContendedLock> monitors = new HashMap<>();
  private final Map<Long, ContendedLock> synchronizers = new HashMap<>();

  private boolean showsSynchronizerOwners;

  private ContendedLocks(List<DumpedThread> threads) {
    this.threads = threads;
  }

  static ContendedLocks of(List<DumpedThread> threads) {
    ContendedLocks locks = new ContendedLocks(threads);
    for (int i = 0; i < threads.size(); i++) {
      locks.addWaiter(i);
    }
    for (int i = 0; i < threads.size(); i++) {
      locks.addHolder(i);
    }
    locks.resolveNamedOwners();
    return locks;
  }

  /** In the order in which their first waiters stand in the dump. */
  List<ContendedLock> all() {
    return all;
  }

  /** By which lock use a thread waits, or null. */
  LockUse wantedBy(int thread) {
    return meanings.get(thread).wanted();
  }

  /** Whether owners of synchronizers are printed at all: {@code jstack} needs {@code -l} for it. */
  boolean showsSynchronizerOwners() {
    return showsSynchronizerOwners;
  }

  static boolean isSynchronizer(LockUse use) {
    return use.kind() == LockKind.PARKING_TO_WAIT_FOR || use.kind() == LockKind.OWNS;
  }

  private void addWaiter(int thread) {
    ThreadLocks meaning = ThreadLocks.of(threads.get(thread));
    meanings.add(meaning);
    LockUse wanted = meaning.wanted();
    if (wanted != null) {
      ContendedLock lock = find(wanted);
      if (lock == null) {
        lock = new ContendedLock(wanted);
        all.add(lock);
        if (wanted.address() != LockUse.NO_ADDRESS) {
          space(wanted).put(wanted.address(), lock);
        }
      }
      lock.waiters.add(thread);
    }
  }

  private void addHolder(int thread) {
    for (LockUse use : threads.get(thread).locks()) {
      if (use.kind() == LockKind.OWNS) {
        showsSynchronizerOwners = true;
      }
      if (use.kind() == LockKind.OWNS || use.kind() == LockKind.LOCKED) {
        ContendedLock lock = find(use);
        if (lock != null) {
          claim(lock, thread, use);
        }
      }
    }
  }

  private void claim(ContendedLock lock, int thread, LockUse use) {
    ThreadLocks meaning = meanings.get(thread);
    if (use.kind() == LockKind.LOCKED && meaning.notHeld().contains(use.address())) {
      LockUse wanted = meaning.wanted();
      lock.contradictory |=
          wanted != null
              && wanted.kind() == LockKind.WAITING_TO_LOCK
              && wanted.address() == use.address();
      return;
    }
    // Two threads can list one lock where the dump was taken thread by thread. The one that waits
    // for nothing is the better guess: it lets nobody appear in a deadlock without need.
    if (lock.owner == ContendedLock.NOBODY
        || (wantedBy(lock.owner) != null && meaning.wanted() == null)) {
      lock.owner = thread;
    }
  }

  /** {@code BLOCKED on java.lang.Object@1b2c owned by "main" Id=1} says more than locked lines. */
  private void resolveNamedOwners() {
    List<ContendedLock> named = all.stream().filter(lock -> lock.use.ownerNumber() >= 0).toList();
    if (named.isEmpty()) {
      return;
    }
    showsSynchronizerOwners = true;
    Map<Long, Integer> byNumber = new HashMap<>();
    for (int i = 0; i < threads.size(); i++) {
      byNumber.putIfAbsent(threads.get(i).number(), i);
    }
    for (ContendedLock lock : named) {
      lock.owner = byNumber.getOrDefault(lock.use.ownerNumber(), lock.owner);
    }
  }

  private ContendedLock find(LockUse use) {
    return use.address() == LockUse.NO_ADDRESS ? null : space(use).get(use.address());
  }

  private Map<Long, ContendedLock> space(LockUse use) {
    return isSynchronizer(use) ? synchronizers : monitors;
  }
}
