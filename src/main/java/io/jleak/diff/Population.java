package io.jleak.diff;

import io.jleak.model.NormalizedThread;
import java.util.List;

/**
 * Threads that are judged together.
 *
 * @param basis what they have in common
 * @param threads per dump of the series
 * @param unseen for so long before the last dump births do not show, in s, because young threads
 *     have been left out; 0 when none were
 */
record Population(Basis basis, List<List<NormalizedThread>> threads, double unseen) {

  /** With all of its threads. */
  Population(Basis basis, List<List<NormalizedThread>> threads) {
    this(basis, threads, 0);
  }

  /** What the threads of a population have in common; the most telling first. */
  enum Basis {
    /** Call chain and name pattern. */
    CHAIN_AND_NAME,
    /** Call chain, whatever their names. */
    CHAIN,
    /** Name pattern, whatever they do at the moment. */
    NAME,
    /** Call chain without a frame of the application, and names that no two of them share. */
    CHAIN_OF_LONERS,
    /** Such a chain, and names that begin with the same word. */
    CHAIN_AND_FIRST_WORD
  }

  List<Integer> counts() {
    return threads.stream().map(Population::count).toList();
  }

  int count(int dump) {
    return count(threads.get(dump));
  }

  private static int count(List<NormalizedThread> threads) {
    int count = 0;
    for (NormalizedThread each : threads) {
      count += each.thread().count();
    }
    return count;
  }
}
