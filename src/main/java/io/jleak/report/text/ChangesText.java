package io.jleak.report.text;

import io.jleak.model.Analysis;
import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.model.Recovery;
import io.jleak.report.VmThreads;
import io.jleak.report.words.GroupText;
import io.jleak.report.words.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What else changed over a series: clusters that recovered, came or went. */
final class ChangesText {

  private static final int MAX = 5;

  /** Threads come from other clusters and go there all the time, unless they are as many. */
  private static final int MANY = 10;

  /** A cluster of fewer says nothing even when its threads were born or have died. */
  private static final int FEW = 2;

  private ChangesText() {}

  static void write(Analysis analysis, Style style, Lines lines) throws IOException {
    List<String> recovered = new ArrayList<>();
    for (Recovery each : analysis.recoveries()) {
      recovered.add(each.peak() + " -> " + each.now() + "  " + describe(each.cluster()));
    }
    write("Recovered", recovered, style, lines);
    Set<String> told = told(analysis);
    int first = analysis.series().firstOfProcess();
    int last = analysis.series().last();
    if (first == last) {
      return;
    }
    List<Change> others =
        analysis.changes().stream()
            .filter(each -> !told.contains(each.cluster().id()))
            .filter(each -> !VmThreads.areAllOf(each.cluster()))
            .toList();
    write("New", only(others, last, first, true), style, lines);
    write("Gone", only(others, first, last, false), style, lines);
  }

  /** Clusters that are told of already. */
  private static Set<String> told(Analysis analysis) {
    Set<String> told = new HashSet<>();
    analysis
        .findings()
        .forEach(finding -> finding.trends().forEach(t -> told.addAll(t.clusterIds())));
    analysis.recoveries().forEach(recovery -> told.add(recovery.cluster().id()));
    return told;
  }

  /** Clusters that one dump has and another one has not. */
  private static List<String> only(List<Change> changes, int in, int notIn, boolean births) {
    record Counted(Cluster cluster, int count) {}
    List<Counted> found = new ArrayList<>();
    for (Change each : changes) {
      List<Integer> counts = each.cluster().counts();
      List<Integer> lives = births ? each.births() : each.deaths();
      int sum = lives.stream().mapToInt(Integer::intValue).sum();
      boolean telling = counts.get(in) >= MANY || (counts.get(in) >= FEW && sum >= FEW);
      if (telling && counts.get(notIn) == 0) {
        found.add(new Counted(each.cluster(), counts.get(in)));
      }
    }
    found.sort(Comparator.comparingInt((Counted each) -> -each.count));
    return found.stream().map(each -> each.count + "  " + describe(each.cluster)).toList();
  }

  private static void write(String title, List<String> entries, Style style, Lines lines)
      throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    lines.heading(style, title, "");
    for (String each : entries.subList(0, Math.min(MAX, entries.size()))) {
      lines.line("  " + each);
    }
    if (entries.size() > MAX) {
      lines.line("  .. and " + Quantity.of(entries.size() - MAX, "more cluster"));
    }
  }

  private static String describe(Cluster cluster) {
    return GroupText.names(cluster) + GroupText.doing(GroupText.state(cluster), cluster.chain());
  }
}
