package io.jleak.locks;

import io.jleak.model.Deadlock;
import io.jleak.model.DumpedThread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    List<List<String>> found =
        cycles.stream()
            .map(cycle -> Arrays.stream(cycle).mapToObj(i -> threads.get(i).name()).toList())
            .toList();
    Set<List<String>> foundSets = found.stream().map(Deadlocks::sorted).collect(Collectors.toSet());
    int[] foundSizes = foundSets.stream().mapToInt(List::size).distinct().toArray();
    // By set of threads, so that the VM's order does not matter and none is kept twice.
    Map<List<String>, Deadlock> reportedBySet = new LinkedHashMap<>();
    for (Deadlock deadlock : reported) {
      reportedBySet.putIfAbsent(setOf(deadlock.threadNames(), foundSets, foundSizes), deadlock);
    }
    List<Deadlock> deadlocks = new ArrayList<>();
    for (List<String> names : found) {
      deadlocks.add(new Deadlock(names, reportedBySet.containsKey(sorted(names))));
    }
    reportedBySet.keySet().removeAll(foundSets);
    Map<String, Integer> lines = reportedBySet.isEmpty() ? Map.of() : firstLines(threads);
    for (Deadlock deadlock : reportedBySet.values()) {
      deadlocks.add(new Deadlock(fromFirstLine(deadlock.threadNames(), lines), true));
    }
    return deadlocks;
  }

  /**
   * The set of threads of a reported deadlock. JDK 6 begins its report with a thread that waits for
   * the cycle from outside, if it met that first; the cycle is then the end of the list.
   */
  private static List<String> setOf(
      List<String> names, Set<List<String>> foundSets, int[] foundSizes) {
    for (int size : foundSizes) {
      if (size <= names.size()) {
        List<String> end = sorted(names.subList(names.size() - size, names.size()));
        if (foundSets.contains(end)) {
          return end;
        }
      }
    }
    return sorted(names);
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  private static Map<String, Integer> firstLines(List<DumpedThread> threads) {
    Map<String, Integer> lines = new HashMap<>();
    for (DumpedThread thread : threads) {
      lines.merge(thread.name(), thread.line(), Math::min);
    }
    return lines;
  }

  /** Begins a reported cycle, too, with the thread that stands first in the dump. */
  private static List<String> fromFirstLine(List<String> names, Map<String, Integer> lines) {
    int first = 0;
    for (int i = 1; i < names.size(); i++) {
      if (line(names.get(i), lines) < line(names.get(first), lines)) {
        first = i;
      }
    }
    List<String> rotated = new ArrayList<>(names);
    Collections.rotate(rotated, -first);
    return rotated;
  }

  private static int line(String name, Map<String, Integer> lines) {
    return lines.getOrDefault(name, Integer.MAX_VALUE);
  }
}
