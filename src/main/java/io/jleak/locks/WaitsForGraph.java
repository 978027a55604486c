package io.jleak.locks;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The threads of a dump, each with the one it waits for. A thread waits for one lock at most and a
 * lock has one owner at most, so nobody waits for more than one thread.
 */
final class WaitsForGraph {

  private final List<DumpedThread> threads;
  private final ContendedLocks locks;
  private final int[] owners;

  private WaitsForGraph(List<DumpedThread> threads, ContendedLocks locks) {
    this.threads = threads;
    this.locks = locks;
    owners = new int[threads.size()];
    Arrays.fill(owners, ContendedLock.NOBODY);
  }

  static WaitsForGraph of(List<DumpedThread> threads, ContendedLocks locks) {
    WaitsForGraph graph = new WaitsForGraph(threads, locks);
    for (ContendedLock lock : locks.all()) {
      for (int waiter : lock.waiters) {
        // The VM prints such things, but nobody waits for itself.
        if (waiter != lock.owner) {
          graph.owners[waiter] = lock.owner;
        }
      }
    }
    return graph;
  }

  int size() {
    return threads.size();
  }

  DumpedThread thread(int index) {
    return threads.get(index);
  }

  /** By which lock use a thread waits for its owner. */
  LockUse wantedBy(int thread) {
    return locks.wantedBy(thread);
  }

  /** Whom a thread waits for, or {@link ContendedLock#NOBODY}. */
  int owner(int thread) {
    return owners[thread];
  }

  /**
   * All cycles, each in waits-for order from its first thread in the dump on; the cycles in the
   * order of their first threads.
   */
  List<int[]> cycles() {
    List<int[]> cycles = new ArrayList<>();
    // The walk that has reached a thread, named by the thread it began with.
    int[] walk = new int[size()];
    Arrays.fill(walk, ContendedLock.NOBODY);
    for (int begin = 0; begin < size(); begin++) {
      int at = begin;
      while (at != ContendedLock.NOBODY && walk[at] == ContendedLock.NOBODY) {
        walk[at] = begin;
        at = owners[at];
      }
      if (at != ContendedLock.NOBODY && walk[at] == begin) {
        cycles.add(cycleFrom(firstOfCycle(at)));
      }
    }
    cycles.sort((left, right) -> Integer.compare(left[0], right[0]));
    return cycles;
  }

  private int firstOfCycle(int member) {
    int first = member;
    for (int at = owners[member]; at != member; at = owners[at]) {
      if (threads.get(at).line() < threads.get(first).line()) {
        first = at;
      }
    }
    return first;
  }

  private int[] cycleFrom(int first) {
    List<Integer> cycle = new ArrayList<>();
    int at = first;
    do {
      cycle.add(at);
      at = owners[at];
    } while (at != first);
    return cycle.stream().mapToInt(Integer::intValue).toArray();
  }
}
