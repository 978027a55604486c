package io.jleak.cluster;

import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How many packages the frames of a cluster come from, and how evenly. */
final class PackageMix {

  private final PackageNames names;
  private final Map<String, Long> frames = new HashMap<>();
  private long total;

  PackageMix(PackageNames names) {
    this.names = names;
  }

  /** Adds the frames of threads with one stack trace. */
  void add(StackTrace stack, ThreadKind kind, long threads) {
    for (StackFrame frame : stack.frames()) {
      String name = names.of(frame.owner(), kind);
      Long before = frames.get(name);
      frames.put(name, before == null ? threads : before + threads);
      total += threads;
    }
  }

  /** The Shannon entropy of the packages in bits: 0 when all frames are of one package. */
  double entropy() {
    if (frames.size() < 2) {
      return 0;
    }
    long[] counts = new long[frames.size()];
    int index = 0;
    for (long count : frames.values()) {
      counts[index++] = count;
    }
    Arrays.sort(counts); // so that the sum is the same to the last bit in every run
    double bits = 0;
    for (long count : counts) {
      double share = (double) count / total;
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }
}
