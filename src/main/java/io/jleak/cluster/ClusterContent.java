package io.jleak.cluster;

import io.jleak.model.CallChain;
import io.jleak.model.Cluster;
import io.jleak.model.NormalizedThread;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers the threads of one cluster, and tells what holds for them as a whole. */
final class ClusterContent implements Comparable<ClusterContent> {

  private final ChainGroup representative;
  private final List<List<NormalizedThread>> threads = new ArrayList<>();
  private final Tally<CallChain> chains = new Tally<>();
  private final Tally<StackTrace> samples = new Tally<>();
  private final Tally<StackTrace> stacks = new Tally<>();
  private final long[] counts;
  private ThreadKind kind;
  private String id;
  private String fingerprint;

  ClusterContent(ChainGroup representative, int dumps) {
    this.representative = representative;
    counts = new long[dumps];
    for (int dump = 0; dump < dumps; dump++) {
      threads.add(new ArrayList<>());
    }
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

  /** Gives the cluster its names. */
  void name(ClusterIds ids) {
    fingerprint = Fingerprint.of(representative);
    id = ids.next(fingerprint);
  }

  /** The largest in the last dump first, then the largest in all dumps, then by id. */
  @Override
  public int compareTo(ClusterContent other) {
    int order = Long.compare(other.last(), last());
    order = order != 0 ? order : Long.compare(other.total(), total());
    return order != 0 ? order : id.compareTo(other.id);
  }

  private long last() {
    return counts.length == 0 ? 0 : counts[counts.length - 1];
  }

  private long total() {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }

  Cluster toCluster(PackageNames names) {
    return new Cluster(
        id,
        fingerprint,
        chains.mostFrequent(chain -> chain.waitKind() + " " + chain.blockedAt()),
        samples.mostFrequent(stack -> stack.frames().toString()),
        threads,
        meanDepth(),
        packages(names).entropy());
  }

  private double meanDepth() {
    long frames = 0;
    for (Map.Entry<StackTrace, Long> stack : stacks.entries()) {
      frames += stack.getValue() * stack.getKey().frames().size();
    }
    return (double) frames / Math.max(1, total());
  }

  private PackageMix packages(PackageNames names) {
    PackageMix packages = new PackageMix(names);
    for (Map.Entry<StackTrace, Long> stack : stacks.entries()) {
      packages.add(stack.getKey(), kind, stack.getValue());
    }
    return packages;
  }
}
