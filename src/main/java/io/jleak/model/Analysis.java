package io.jleak.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a report can tell: the end of the data flow.
 *
 * @param version of the program
 * @param series the dumps, or the only one
 * @param signals what the process told of itself beside them; empty where nothing did
 * @param locks who waits for whom, per dump
 * @param changes what happened to each cluster over the series, in the clusters' order
 * @param findings the most urgent first, and those that the baseline accepts behind the others
 * @param recoveries clusters that shrank or vanished
 * @param verdict what the gate says
 * @param notes what the reader should know of the analysis as a whole
 * @param baseline what became of the entries of the baseline
 * @param views ways to look at the threads: those asked for, and those that were looked at whether
 *     they say something
 * @param labels what the user says of the process, such as {@code team} or {@code env}
 */
public record Analysis(
    String version,
    Series series,
    Signals signals,
    List<LockGraph> locks,
    List<Change> changes,
    List<Finding> findings,
    List<Recovery> recoveries,
    Verdict verdict,
    List<String> notes,
    BaselineSummary baseline,
    List<View> views,
    Map<String, String> labels) {

  public Analysis {
    locks = List.copyOf(locks);
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
    recoveries = List.copyOf(recoveries);
    notes = List.copyOf(notes);
    views = List.copyOf(views);
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels)); // in the user's order
  }

  /** An analysis without a baseline, views and labels. */
  public Analysis(
      String version,
      Series series,
      Signals signals,
      List<LockGraph> locks,
      List<Change> changes,
      List<Finding> findings,
      List<Recovery> recoveries,
      Verdict verdict,
      List<String> notes) {
    this(
        version,
        series,
        signals,
        locks,
        changes,
        findings,
        recoveries,
        verdict,
        notes,
        BaselineSummary.NONE,
        List.of(),
        Map.of());
  }
}
