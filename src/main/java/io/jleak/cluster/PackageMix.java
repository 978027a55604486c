package io.jleak.cluster;

import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadKind;
import java.util.HashMap;
import java.util.Map;

/** How many packages the frames of a cluster come from, and how evenly. */
final class PackageMix {

  private final Map<String, Long> frames = new HashMap<>();
  private long total;

  /** Adds the frames of threads with one stack trace. */
  void add(StackTrace stack, ThreadKind kind, long threads) {
    for (StackFrame frame : stack.frames()) {
      frames.merge(packageOf(frame.owner(), kind), threads, Long::sum);
      total += threads;
    }
  }

  /** The Shannon entropy of the packages in bits: 0 when all frames are of one package. */
  double entropy() {
    double bits =
        frames.values().stream()
            .mapToDouble(each -> (double) each / total)
            .sorted()
            .map(share -> -share * Math.log(share) / Math.log(2))
            .sum();
    return bits == 0 ? 0 : bits;
  }

  private static String packageOf(String owner, ThreadKind kind) {
    int end = kind == ThreadKind.GOROUTINE ? owner.indexOf(".(") : owner.lastIndexOf('.');
    if (end >= 0) {
      return owner.substring(0, end);
    }
    return kind == ThreadKind.GOROUTINE ? owner : "";
  }
}
