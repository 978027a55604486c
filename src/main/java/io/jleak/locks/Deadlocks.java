package io.jleak.locks;

import io.jleak.model.Deadlock;
import io.jleak.model.DumpedThread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cycles found and those that the dump reports, each once. */
final class Deadlocks {

  private Deadlocks() {}

  /**
   * Merges both; found ones come first.
   *
   * @param cycles threads by index, in waits-for order
   * @param reported those that the VM found, which may know owners it does not print
   */
  static List<Deadlock> of(
      List<DumpedThread> threads, List<int[]> cycles, List<Deadlock> reported) {
    Set<List<String>> reportedSets = new HashSet<>();
    for (Deadlock deadlock : reported) {
      reportedSets.add(sorted(deadlock.threadNames()));
    }
    List<Deadlock> deadlocks = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (int[] cycle : cycles) {
      List<String> names = Arrays.stream(cycle).mapToObj(i -> threads.get(i).name()).toList();
      List<String> set = sorted(names);
      deadlocks.add(new Deadlock(names, reportedSets.contains(set)));
      seen.add(set);
    }
    for (Deadlock deadlock : reported) {
      if (seen.add(sorted(deadlock.threadNames()))) {
        deadlocks.add(new Deadlock(fromFirstLine(deadlock.threadNames(), threads), true));
      }
    }
    return deadlocks;
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  /** Begins a reported cycle, too, with the thread that stands first in the dump. */
  private static List<String> fromFirstLine(List<String> names, List<DumpedThread> threads) {
    Map<String, Integer> lines = new HashMap<>();
    for (String name : names) {
      lines.put(name, Integer.MAX_VALUE);
    }
    for (DumpedThread thread : threads) {
      lines.computeIfPresent(thread.name(), (name, line) -> Math.min(line, thread.line()));
    }
    int first = 0;
    for (int i = 1; i < names.size(); i++) {
      if (lines.get(names.get(i)) < lines.get(names.get(first))) {
        first = i;
      }
    }
    List<String> rotated = new ArrayList<>(names);
    Collections.rotate(rotated, -first);
    return rotated;
  }
}
