package io.jleak.report;

import io.jleak.model.Analysis;
import io.jleak.model.Change;
import io.jleak.model.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By what a finding is known again in the next run: its pattern and the fingerprint of its call
 * chain, whatever the counts are.
 */
public final class FindingIdentity {

  private final Map<String, String> fingerprints = new HashMap<>();

  public FindingIdentity(Analysis analysis) {
    for (Change change : analysis.changes()) {
      fingerprints.put(change.cluster().id(), change.cluster().fingerprint());
    }
  }

  /** {@code JLK014:v1:0186f7596f04eeed}; the pattern alone where it has no call chain. */
  public String of(Finding finding) {
    List<String> clusters = finding.trend().clusterIds();
    String fingerprint = clusters.isEmpty() ? null : fingerprints.get(clusters.get(0));
    return finding.patternId() + (fingerprint == null ? "" : ":" + fingerprint);
  }
}
