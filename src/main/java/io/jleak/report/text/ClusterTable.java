package io.jleak.report.text;

import io.jleak.model.Analysis;
import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.report.GroupBy;
import io.jleak.report.ReportOptions;
import io.jleak.report.VmThreads;
import io.jleak.report.words.CodeName;
import io.jleak.report.words.Columns;
import io.jleak.report.words.GroupText;
import io.jleak.report.words.Quantity;
import io.jleak.report.words.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The clusters: how many threads, in which state, called what, waiting where, called by what of
 * yours.
 */
final class ClusterTable {

  private static final String NOTHING = "-";

  /** From so many columns on there is room for a row of bars per cluster. */
  private static final int WIDE = 100;

  /** A longer row of bars would take the place of names. */
  private static final int MOST = 20;

  private ClusterTable() {}

  static void write(Analysis analysis, ReportOptions options, Style style, Lines lines)
      throws IOException {
    List<Change> listed = new ArrayList<>();
    List<Change> ofVm = new ArrayList<>();
    List<Change> gone = new ArrayList<>();
    int left = 0;
    for (Change each : analysis.changes()) {
      if (!options.filter().takes(each.cluster())) {
        left++;
      } else if (!options.showVm() && VmThreads.areAllOf(each.cluster())) {
        ofVm.add(each);
      } else {
        (last(each.cluster()) == 0 ? gone : listed).add(each);
      }
    }
    if (options.groupBy() != GroupBy.CLUSTER) {
      lines.heading(style, "Threads", "by " + options.groupBy().name().toLowerCase(Locale.ROOT));
      List<Change> counted = new ArrayList<>(listed);
      counted.addAll(gone);
      ThreadGroups.write(counted, options.groupBy(), options.top(), style, lines);
      tellRest(List.of(), ofVm, left, options, lines);
      return;
    }
    boolean series = analysis.series().size() > 1;
    List<Change> shown = listed.subList(0, Math.min(options.top(), listed.size()));
    List<Change> more = listed.subList(shown.size(), listed.size());
    lines.heading(style, "Clusters", counted(listed));
    writeTable(
        table(shown, series, sparkline(analysis, options, style)), shown, options, style, lines);
    if (!more.isEmpty()) {
      lines.item(2, ".. and " + counted(more) + ": use --top");
    }
    tellRest(gone, ofVm, left, options, lines);
  }

  private static void tellRest(
      List<Change> gone, List<Change> ofVm, int left, ReportOptions options, Lines lines)
      throws IOException {
    if (left > 0) {
      String filter = SafeText.of(options.filter().toString());
      lines.item(2, ".. and " + left + " that are not " + filter + ": leave out --filter");
    }
    if (!gone.isEmpty()) {
      lines.item(2, ".. and " + gone.size() + " that the last dump does not have: use -f json");
    }
    if (!ofVm.isEmpty()) {
      lines.item(2, ".. and " + counted(ofVm) + " of the VM itself: use --show-vm");
    }
  }

  private static void writeTable(
      Table table, List<Change> shown, ReportOptions options, Style style, Lines lines)
      throws IOException {
    if (!shown.isEmpty()) {
      table.writeTitles(style, lines);
    }
    for (int i = 0; i < shown.size(); i++) {
      table.writeRow(i, lines);
      if (options.showThreads()) {
        lines.words("      ", names(shown.get(i).cluster()));
      }
    }
  }

  /** {@code 12 with 105 threads}. */
  private static String counted(List<Change> changes) {
    int threads = changes.stream().mapToInt(each -> last(each.cluster())).sum();
    return changes.size() + " with " + Quantity.of(threads, "thread");
  }

  private static Function<Cluster, String> sparkline(
      Analysis analysis, ReportOptions options, Style style) {
    boolean room =
        options.width() >= WIDE
            && analysis.series().size() >= 3
            && analysis.series().size() <= MOST;
    return room ? cluster -> style.sparkline(cluster.counts()) : null;
  }

  private static Table table(
      List<Change> changes, boolean series, Function<Cluster, String> sparkline) {
    Table table = new Table().number(series ? "now" : "count");
    if (series) {
      table.number("was").number("born").number("died");
    }
    if (sparkline != null) {
      table.text("over time", Columns::fit);
    }
    table
        .text("state", Columns::fit)
        .text("threads", Columns::fit)
        .text("where", CodeName::fit)
        .text("your code", CodeName::fit);
    for (Change change : changes) {
      Cluster cluster = change.cluster();
      List<String> cells = new ArrayList<>();
      cells.add(String.valueOf(last(cluster)));
      if (series) {
        cells.add(was(change));
        cells.add(lives(change.births()));
        cells.add(lives(change.deaths()));
      }
      if (sparkline != null) {
        cells.add(sparkline.apply(cluster));
      }
      cells.add(state(cluster));
      cells.add(GroupText.names(cluster));
      cells.add(orNothing(GroupText.where(cluster.chain())));
      cells.add(orNothing(GroupText.yours(cluster.chain())));
      table.row(cells);
    }
    return table;
  }

  /** The count in the first dump where it was another one. */
  private static String was(Change change) {
    return change.growth() == 0 ? "=" : String.valueOf(change.cluster().counts().get(0));
  }

  private static String lives(List<Integer> lives) {
    int sum = lives.stream().mapToInt(Integer::intValue).sum();
    return sum == 0 ? NOTHING : String.valueOf(sum);
  }

  private static String state(Cluster cluster) {
    String state = GroupText.state(cluster);
    return switch (state) {
      case "TIMED_WAITING" -> "TIMED";
      case "UNKNOWN", "" -> NOTHING;
      default -> state;
    };
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? NOTHING : text;
  }

  private static int last(Cluster cluster) {
    List<Integer> counts = cluster.counts();
    return counts.get(counts.size() - 1);
  }

  private static List<String> names(Cluster cluster) {
    return cluster.latest().stream()
        .map(each -> '"' + SafeText.of(each.thread().name()) + '"')
        .toList();
  }
}
