package io.jleak.locks;

import io.jleak.model.LockUse;
import io.jleak.model.WaitsFor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Who waits behind whom: one tree per thread that others wait for and that waits for none, and one
 * per deadlock, cut open at its first thread. Built from the leaves up, since a chain of waiting
 * threads can be longer than a stack is deep.
 */
final class BlockingTrees {

  private static final Comparator<WaitsFor> MOST_WAITERS_FIRST =
      Comparator.comparingInt(WaitsFor::transitiveWaiters)
          .reversed()
          .thenComparingInt(tree -> tree.thread().line());

  private final WaitsForGraph graph;

  /** Per thread, those that wait for it, in the order of the dump; null for none. */
  private final List<List<Integer>> waiters = new ArrayList<>();

  /** Per thread, its finished part of a tree; null until then. */
  private final WaitsFor[] parts;

  private final List<WaitsFor> trees = new ArrayList<>();

  private BlockingTrees(WaitsForGraph graph) {
    this.graph = graph;
    parts = new WaitsFor[graph.size()];
  }

  static List<WaitsFor> of(WaitsForGraph graph, List<int[]> cycles) {
    BlockingTrees builder = new BlockingTrees(graph);
    builder.listWaiters();
    builder.buildFromLeaves();
    cycles.forEach(builder::buildCycle);
    builder.trees.sort(MOST_WAITERS_FIRST);
    return builder.trees;
  }

  private void listWaiters() {
    for (int i = 0; i < graph.size(); i++) {
      waiters.add(null);
    }
    for (int i = 0; i < graph.size(); i++) {
      int owner = graph.owner(i);
      if (owner != ContendedLock.NOBODY) {
        if (waiters.get(owner) == null) {
          waiters.set(owner, new ArrayList<>());
        }
        waiters.get(owner).add(i);
      }
    }
  }

  /** Builds every thread whose waiters are all built; members of a cycle wait for each other. */
  private void buildFromLeaves() {
    int[] missing = new int[graph.size()];
    Deque<Integer> ready = new ArrayDeque<>();
    for (int i = 0; i < graph.size(); i++) {
      missing[i] = waitersOf(i).size();
      if (missing[i] == 0 && graph.owner(i) != ContendedLock.NOBODY) {
        ready.add(i);
      }
    }
    while (!ready.isEmpty()) {
      int thread = ready.remove();
      int owner = graph.owner(thread);
      if (owner == ContendedLock.NOBODY) {
        trees.add(build(thread, null));
      } else {
        build(thread, graph.wantedBy(thread));
        if (--missing[owner] == 0) {
          ready.add(owner);
        }
      }
    }
  }

  /** The first thread, behind it the last, and so on to the second; the first does not return. */
  private void buildCycle(int[] cycle) {
    for (int i = 1; i < cycle.length; i++) {
      build(cycle[i], graph.wantedBy(cycle[i]));
    }
    trees.add(build(cycle[0], null));
  }

  private WaitsFor build(int thread, LockUse wants) {
    List<WaitsFor> built = new ArrayList<>();
    for (int waiter : waitersOf(thread)) {
      // Not built yet: the first thread of a cycle, which waits for the second.
      if (parts[waiter] != null) {
        built.add(parts[waiter]);
      }
    }
    parts[thread] = new WaitsFor(graph.thread(thread), wants, built);
    return parts[thread];
  }

  private List<Integer> waitersOf(int thread) {
    List<Integer> known = waiters.get(thread);
    return known == null ? List.of() : known;
  }
}
