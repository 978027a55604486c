package io.jleak.diff;

import io.jleak.model.Cluster;
import io.jleak.model.Recovery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds clusters that shrank or vanished. */
final class Recoveries {

  /** A cluster that lost fewer threads has not recovered from anything. */
  private static final int MIN_LOSS = 10;

  private Recoveries() {}

  static List<Recovery> of(List<Cluster> clusters) {
    List<Recovery> recoveries = new ArrayList<>();
    for (Cluster cluster : clusters) {
      List<Integer> counts = cluster.counts();
      int peak = Collections.max(counts);
      int now = counts.get(counts.size() - 1);
      if (peak - now >= MIN_LOSS && now <= peak / 2) {
        recoveries.add(new Recovery(cluster, peak, now));
      }
    }
    return recoveries;
  }
}
