package io.jleak.report.text;

import io.jleak.model.Analysis;
import io.jleak.model.CallChain;
import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.model.NormalizedThread;
import io.jleak.report.ReportOptions;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The clusters: how many, in which state, of which pool, waiting in what, called by what of yours.
 */
final class ClusterTable {

  private ClusterTable() {}

  static void write(Analysis analysis, ReportOptions options, Style style, Lines lines)
      throws IOException {
    List<Change> changes = analysis.changes();
    boolean series = analysis.series().size() > 1;
    int free = lines.width() - (series ? 37 : 20);
    int pool = free * 34 / 100;
    int waits = free * 33 / 100;
    int yours = free - pool - waits - 2;
    lines.blank();
    lines.add(
        style.bold(
            PlainText.pad("Clusters " + changes.size(), series ? 22 : 7 + 3)
                + (series ? PlainText.pad("born/died", 10) : "")
                + PlainText.pad("state", series ? 5 + 0 : 10)
                + PlainText.pad("pool", pool)
                + " "
                + PlainText.pad("waits in", waits)
                + " "
                + PlainText.fit("first frame of yours", yours)));
    int shown = 0;
    for (Change change : changes) {
      if (shown++ == options.top()) {
        break;
      }
      Cluster cluster = change.cluster();
      CallChain chain = cluster.chain();
      String line =
          (series
                  ? PlainText.pad(counts(change), 21) + " "
                  : PlainText.pad("  " + last(cluster), 9) + " ")
              + (series ? PlainText.pad(lives(change), 9) + " " : "")
              + PlainText.pad(state(cluster, series), series ? 4 : 9)
              + " "
              + PlainText.pad(names(cluster), pool)
              + " "
              + PlainText.pad(PlainText.safe(PlainText.shortFunction(chain.blockedAt())), waits)
              + " "
              + PlainText.fit(yours(chain), yours);
      lines.add(line);
      if (options.showThreads()) {
        threads(cluster, lines);
      }
    }
    if (changes.size() > options.top()) {
      lines.add("  .. " + (changes.size() - options.top()) + " more: use --top");
    }
  }

  private static int last(Cluster cluster) {
    List<Integer> counts = cluster.counts();
    return counts.get(counts.size() - 1);
  }

  /** {@code 92 10 .. 92 +82}. */
  private static String counts(Change change) {
    List<Integer> counts = change.cluster().counts();
    int first = counts.get(0);
    int last = counts.get(counts.size() - 1);
    String from = first == last ? "=" : first + " .. " + last;
    String growth = change.growth() == 0 ? "" : String.format("%+d", change.growth());
    return String.format("%5d  %s %s", last, from, growth);
  }

  private static String lives(Change change) {
    int births = change.births().stream().mapToInt(Integer::intValue).sum();
    int deaths = change.deaths().stream().mapToInt(Integer::intValue).sum();
    return births + deaths == 0 ? "-" : "+" + births + "/-" + deaths;
  }

  private static String state(Cluster cluster, boolean brief) {
    Map<String, Integer> states = new LinkedHashMap<>();
    for (NormalizedThread each : latest(cluster)) {
      states.merge(each.thread().state().name(), 1, Integer::sum);
    }
    String state =
        states.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    String word =
        switch (state) {
          case "RUNNABLE" -> "run";
          case "BLOCKED" -> "blk";
          case "WAITING" -> "wait";
          case "TIMED_WAITING" -> "time";
          case "UNKNOWN" -> "-";
          default -> state;
        };
    return brief
        ? word
        : PlainText.fit(state.equals("UNKNOWN") ? "-" : state.replace("TIMED_", "T_"), 9);
  }

  static String names(Cluster cluster) {
    Map<String, Integer> patterns = new LinkedHashMap<>();
    for (NormalizedThread each : latest(cluster)) {
      patterns.merge(each.name().pattern(), 1, Integer::sum);
    }
    return patterns.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
        .limit(2)
        .map(entry -> PlainText.safe(entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String yours(CallChain chain) {
    return chain.hasApplicationFrame()
        ? PlainText.safe(PlainText.shortFunction(chain.frames().get(chain.applicationFrame())))
        : "-";
  }

  private static List<NormalizedThread> latest(Cluster cluster) {
    for (int dump = cluster.threads().size() - 1; dump >= 0; dump--) {
      if (!cluster.threads().get(dump).isEmpty()) {
        return cluster.threads().get(dump);
      }
    }
    return List.of();
  }

  private static void threads(Cluster cluster, Lines lines) throws IOException {
    for (NormalizedThread each : latest(cluster)) {
      lines.add("       \"" + PlainText.safe(each.thread().name()) + "\"");
    }
  }
}
