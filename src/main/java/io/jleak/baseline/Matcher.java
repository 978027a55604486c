package io.jleak.baseline;

import io.jleak.model.BaselineAbsence;
import io.jleak.model.BaselineEntry;
import io.jleak.model.BaselineMatch;
import io.jleak.model.BaselineState;
import io.jleak.model.BaselineSummary;
import io.jleak.model.Cluster;
import io.jleak.model.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says of each finding whether it is known, and of each entry whether it is still there. */
final class Matcher {

  private final Baseline baseline;
  private final LocalDate today;
  private final Index index;
  private final Set<BaselineEntry> found = Collections.newSetFromMap(new IdentityHashMap<>());

  Matcher(Baseline baseline, LocalDate today) {
    this.baseline = baseline;
    this.today = today;
    this.index = new Index(baseline.entries());
  }

  Comparison compare(List<Finding> findings, List<Cluster> clusters) {
    List<Finding> compared = new ArrayList<>();
    for (Finding finding : findings) {
      compared.add(finding.with(match(finding)));
    }
    compared.sort(Comparator.comparing(finding -> finding.baseline().accepted()));
    return new Comparison(compared, summary(clusters));
  }

  private BaselineMatch match(Finding finding) {
    List<BaselineEntry> about = index.about(finding);
    found.addAll(about);
    BaselineMatch best = null;
    BaselineEntry expired = null;
    for (BaselineEntry entry : about) {
      if (entry.isExpired(today)) {
        expired = expired == null ? entry : expired;
        continue;
      }
      BaselineMatch match = Acceptance.match(finding, entry);
      if (match.accepted()) {
        return match;
      }
      best = best == null ? match : best;
    }
    if (best != null) {
      return best;
    }
    return expired == null
        ? BaselineMatch.UNKNOWN
        : new BaselineMatch(BaselineState.NEW, expired, "accepted until " + expired.expires());
  }

  private BaselineSummary summary(List<Cluster> clusters) {
    Map<String, Integer> threads = new HashMap<>();
    for (Cluster cluster : clusters) {
      List<Integer> counts = cluster.counts();
      threads.merge(cluster.fingerprint(), counts.get(counts.size() - 1), Integer::sum);
    }
    List<BaselineAbsence> absent = new ArrayList<>();
    List<BaselineEntry> expired = new ArrayList<>();
    for (BaselineEntry entry : baseline.entries()) {
      if (entry.isExpired(today)) {
        expired.add(entry);
      } else if (!found.contains(entry)) {
        absent.add(new BaselineAbsence(entry, threads.getOrDefault(entry.fingerprint(), 0)));
      }
    }
    return new BaselineSummary(baseline.file(), absent, expired);
  }
}
