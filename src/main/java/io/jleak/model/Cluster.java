package io.jleak.model;

import java.util.List;

/**
 * Threads of one or more dumps with the same or nearly the same call chain.
 *
 * @param id short and stable: the same code has the same id in every run
 * @param fingerprint hash of the representative's identity, with its version: {@code v1:…}
 * @param chain the representative's call chain
 * @param sample a stack trace of the representative, as printed
 * @param threads per dump, in series order, the threads in it; empty lists where it has none
 * @param meanDepth mean number of frames as printed
 * @param packageEntropy Shannon entropy in bits of the packages of its frames
 */
public record Cluster(
    String id,
    String fingerprint,
    CallChain chain,
    StackTrace sample,
    List<List<NormalizedThread>> threads,
    double meanDepth,
    double packageEntropy) {

  public Cluster {
    threads = threads.stream().map(List::copyOf).toList();
  }

  /** How many threads are in it, per dump. */
  public List<Integer> counts() {
    return threads.stream()
        .map(inDump -> inDump.stream().mapToInt(each -> each.thread().count()).sum())
        .toList();
  }

  /** The threads of the last dump that shows it. */
  public List<NormalizedThread> latest() {
    for (int dump = threads.size() - 1; dump >= 0; dump--) {
      if (!threads.get(dump).isEmpty()) {
        return threads.get(dump);
      }
    }
    return List.of();
  }
}
