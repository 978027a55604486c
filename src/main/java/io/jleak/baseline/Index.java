package io.jleak.baseline;

import io.jleak.model.BaselineEntry;
import io.jleak.model.Finding;
import io.jleak.model.Trend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the entries that are about a finding. */
final class Index {

  private final Map<String, List<BaselineEntry>> byFingerprint = new HashMap<>();

  Index(List<BaselineEntry> entries) {
    for (BaselineEntry entry : entries) {
      byFingerprint.computeIfAbsent(entry.fingerprint(), any -> new ArrayList<>()).add(entry);
    }
  }

  /**
   * The entries with a fingerprint of the finding and its pattern or none, the best one first: that
   * with the finding's own fingerprint, and then that which names the pattern. Where the threads of
   * a leak are spread over several clusters, the largest of them may be another one in each run.
   */
  List<BaselineEntry> about(Finding finding) {
    Set<String> fingerprints = new LinkedHashSet<>();
    finding.trends().stream().map(Trend::fingerprints).forEach(fingerprints::addAll);
    List<BaselineEntry> found = new ArrayList<>();
    for (String fingerprint : fingerprints) {
      List<BaselineEntry> here = byFingerprint.getOrDefault(fingerprint, List.of());
      here.stream()
          .filter(each -> finding.patternId().equals(each.patternId()))
          .forEach(found::add);
      here.stream().filter(each -> each.patternId() == null).forEach(found::add);
    }
    return found;
  }
}
