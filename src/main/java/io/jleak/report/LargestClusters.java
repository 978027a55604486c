package io.jleak.report;

import io.jleak.model.Analysis;
import io.jleak.model.Change;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The clusters that a report tells one by one where it must not tell them all, so that a store of
 * metrics does not grow with every odd stack.
 *
 * @param shown those with most threads in the last dump, the largest first
 * @param others all others
 */
public record LargestClusters(List<Change> shown, List<Change> others) {

  /** What stands in place of an id where the others are told as one. */
  public static final String OTHER = "other";

  public LargestClusters {
    shown = List.copyOf(shown);
    others = List.copyOf(others);
  }

  /** So many as {@code --top} says; the VM's own ones only where they are asked for. */
  public static LargestClusters of(Analysis analysis, ReportOptions options) {
    List<Change> sorted = new ArrayList<>();
    List<Change> hidden = new ArrayList<>();
    int last = analysis.series().last();
    for (Change each : analysis.changes()) {
      boolean gone = each.cluster().threads().get(last).isEmpty();
      boolean ofVm = !options.showVm() && VmThreads.areAllOf(each.cluster());
      (gone || ofVm ? hidden : sorted).add(each);
    }
    sorted.sort(
        Comparator.comparingInt((Change each) -> -each.cluster().counts().get(last))
            .thenComparing(each -> each.cluster().id()));
    int shown = Math.min(options.top(), sorted.size());
    sorted.addAll(hidden);
    return new LargestClusters(sorted.subList(0, shown), sorted.subList(shown, sorted.size()));
  }

  /** A number of all others together. */
  public int sumOfOthers(ToIntFunction<Change> number) {
    return others.stream().mapToInt(number).sum();
  }
}
