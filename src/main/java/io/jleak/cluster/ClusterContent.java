package io.jleak.cluster;

import io.jleak.model.CallChain;
import io.jleak.model.Cluster;
import io.jleak.model.NormalizedThread;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the threads of one cluster, and tells what holds for them as a whole. */
final class ClusterContent {

  private final ChainGroup representative;
  private final List<List<NormalizedThread>> threads = new ArrayList<>();
  private final Tally<CallChain> chains = new Tally<>();
  private final Tally<StackTrace> samples = new Tally<>();
  private final Tally<StackTrace> stacks = new Tally<>();
  private final long[] counts;
  private ThreadKind kind;

  ClusterContent(ChainGroup representative, int dumps) {
    this.representative = representative;
    counts = new long[dumps];
    for (int dump = 0; dump < dumps; dump++) {
      threads.add(new ArrayList<>());
    }
  }

  ChainGroup representative() {
    return representative;
  }

  /** Adds a thread of one of the cluster's groups. */
  void add(int dump, NormalizedThread thread, ChainGroup group) {
    StackTrace stack = thread.thread().stack();
    int weight = thread.thread().count();
    threads.get(dump).add(thread);
    kind = thread.thread().kind();
    stacks.add(stack, weight);
    counts[dump] += weight;
    if (group == representative) {
      chains.add(thread.chain(), weight);
      samples.add(stack, weight);
    }
  }

  /** How many threads it has in the last dump. */
  long last() {
    return counts.length == 0 ? 0 : counts[counts.length - 1];
  }

  /** How many threads it has in all dumps together. */
  long total() {
    return Arrays.stream(counts).sum();
  }

  Cluster toCluster(String id, String fingerprint) {
    return new Cluster(
        id,
        fingerprint,
        chains.mostFrequent(chain -> chain.waitKind() + " " + chain.blockedAt()),
        samples.mostFrequent(stack -> stack.frames().toString()),
        threads,
        meanDepth(),
        packages().entropy());
  }

  private double meanDepth() {
    long[] frames = new long[1];
    stacks.forEach((stack, count) -> frames[0] += count * stack.frames().size());
    return (double) frames[0] / Math.max(1, total());
  }

  private PackageMix packages() {
    PackageMix packages = new PackageMix();
    stacks.forEach((stack, count) -> packages.add(stack, kind, count));
    return packages;
  }
}
