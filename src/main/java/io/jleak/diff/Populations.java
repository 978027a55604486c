package io.jleak.diff;

import io.jleak.diff.Population.Basis;
import io.jleak.model.CallChain;
import io.jleak.model.Cluster;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.ThreadKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Says which threads are judged together: those of one cluster with one name pattern first, then
 * looser bonds, for leaks that show in no single cluster (the threads work now and then) or under
 * no single name (a name per tenant).
 */
final class Populations {

  /** Threads of the VM that run Java code or stand in for it: their number is the VM's business. */
  private static final Set<String> OF_THE_VM =
      Set.of(
          "C# CompilerThread#",
          "Signal Dispatcher",
          "Service Thread",
          "Monitor Deflation Thread",
          "Attach Listener",
          "Finalizer",
          "Reference Handler",
          "Common-Cleaner",
          "Notification Thread",
          "DestroyJavaVM",
          "Sweeper thread");

  /** A name pattern with at most this many threads is a name of its own, not a pattern. */
  private static final int LONERS = 2;

  /** Shorter words say nothing of whose the threads are. */
  private static final int SHORTEST_WORD = 4;

  /** With fewer name patterns, each is judged by itself. */
  private static final int MANY_PATTERNS = 5;

  private Populations() {}

  /** All populations of a series, those with the most telling bond first. */
  static List<Population> of(Series series, List<Cluster> clusters) {
    List<Population> populations = new ArrayList<>();
    for (Cluster cluster : clusters) {
      addByName(cluster.threads(), Basis.CHAIN_AND_NAME, populations);
    }
    for (Cluster cluster : clusters) {
      populations.add(new Population(Basis.CHAIN, select(cluster.threads(), Populations::judged)));
    }
    List<List<NormalizedThread>> all =
        series.dumps().stream().map(NormalizedDump::threads).toList();
    addByName(named(all), Basis.NAME, populations);
    populations.addAll(loners(all));
    populations.addAll(byFirstWord(all));
    populations.removeIf(population -> population.threads().stream().allMatch(List::isEmpty));
    return populations;
  }

  /**
   * Threads whose names say what they are. Those without a name have nothing in common, and what
   * stands in for the name of a goroutine are labels, which it has from the one that started it.
   */
  private static List<List<NormalizedThread>> named(List<List<NormalizedThread>> all) {
    return select(
        all,
        each -> !each.thread().name().isEmpty() && each.thread().kind() != ThreadKind.GOROUTINE);
  }

  private static void addByName(
      List<List<NormalizedThread>> threads, Basis basis, List<Population> populations) {
    split(threads, Populations::judged, each -> each.name().pattern())
        .forEach(group -> populations.add(new Population(basis, group)));
  }

  private static List<Population> loners(List<List<NormalizedThread>> all) {
    Map<String, Integer> largest = new LinkedHashMap<>();
    for (List<NormalizedThread> inDump : all) {
      Map<String, Integer> counts = new LinkedHashMap<>();
      inDump.forEach(each -> counts.merge(each.name().pattern(), 1, Integer::sum));
      counts.forEach((pattern, count) -> largest.merge(pattern, count, Math::max));
    }
    Predicate<NormalizedThread> isLoner =
        each ->
            judged(each)
                && !each.chain().hasApplicationFrame()
                && !each.chain().frames().isEmpty()
                && largest.get(each.name().pattern()) <= LONERS;
    List<Population> populations = new ArrayList<>();
    Function<NormalizedThread, CallChain> chain = NormalizedThread::chain;
    split(all, isLoner, chain.andThen(CallChain::frames))
        .forEach(group -> populations.add(new Population(Basis.CHAIN_OF_LONERS, group)));
    return populations;
  }

  /** {@code album-cache:Xmas 7} and {@code album-cache:Ski 12}: what varies is no number only. */
  private static List<Population> byFirstWord(List<List<NormalizedThread>> all) {
    List<Population> populations = new ArrayList<>();
    Predicate<NormalizedThread> wanted =
        each ->
            judged(each)
                && !each.chain().hasApplicationFrame()
                && !each.chain().frames().isEmpty()
                && firstWord(each.name().pattern()) >= SHORTEST_WORD;
    split(
            all,
            wanted,
            each ->
                List.of(
                    each.chain().frames(),
                    each.name().pattern().substring(0, firstWord(each.name().pattern()))))
        .stream()
        .filter(Populations::hasManyPatterns)
        .forEach(group -> populations.add(new Population(Basis.CHAIN_AND_FIRST_WORD, group)));
    return populations;
  }

  /** Length of the letters that a name begins with, where others follow. */
  private static int firstWord(String pattern) {
    int end = 0;
    while (end < pattern.length() && Character.isLetter(pattern.charAt(end))) {
      end++;
    }
    return end == pattern.length() ? 0 : end;
  }

  private static boolean hasManyPatterns(List<List<NormalizedThread>> threads) {
    return threads.stream()
            .flatMap(List::stream)
            .map(each -> each.name().pattern())
            .distinct()
            .limit(MANY_PATTERNS)
            .count()
        == MANY_PATTERNS;
  }

  /**
   * Splits the threads of all dumps by a key, in the order in which keys are first seen. What stays
   * whole is the same list again: it need not be judged twice.
   */
  private static <K> List<List<List<NormalizedThread>>> split(
      List<List<NormalizedThread>> threads,
      Predicate<NormalizedThread> wanted,
      Function<NormalizedThread, K> key) {
    Map<K, List<List<NormalizedThread>>> groups = new LinkedHashMap<>();
    for (int dump = 0; dump < threads.size(); dump++) {
      for (NormalizedThread each : threads.get(dump)) {
        if (wanted.test(each)) {
          groups
              .computeIfAbsent(key.apply(each), any -> emptyLists(threads.size()))
              .get(dump)
              .add(each);
        }
      }
    }
    if (groups.size() == 1 && size(groups.values().iterator().next()) == size(threads)) {
      return List.of(threads);
    }
    return List.copyOf(groups.values());
  }

  private static int size(List<List<NormalizedThread>> threads) {
    return threads.stream().mapToInt(List::size).sum();
  }

  private static List<List<NormalizedThread>> emptyLists(int size) {
    List<List<NormalizedThread>> lists = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private static List<List<NormalizedThread>> select(
      List<List<NormalizedThread>> threads, Predicate<NormalizedThread> wanted) {
    List<List<NormalizedThread>> selected =
        threads.stream().map(inDump -> inDump.stream().filter(wanted).toList()).toList();
    return size(selected) == size(threads) ? threads : selected;
  }

  private static boolean judged(NormalizedThread each) {
    return each.thread().kind() != ThreadKind.VM_INTERNAL
        && !OF_THE_VM.contains(each.name().pattern());
  }
}
