package io.jleak.report.text;

import io.jleak.model.CallChain;
import io.jleak.model.Change;
import io.jleak.model.NormalizedThread;
import io.jleak.report.GroupBy;
import io.jleak.report.words.Columns;
import io.jleak.report.words.GroupText;
import io.jleak.report.words.Quantity;
import io.jleak.report.words.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The threads of some clusters, counted by what they have in common. */
final class ThreadGroups {

  /** What one group has, in the first and in the last dump. */
  private static final class Group {
    private int first;
    private int last;
  }

  private ThreadGroups() {}

  /** Writes a row per group, the largest first, and how many there are beyond the first ones. */
  static void write(List<Change> changes, GroupBy groupBy, int top, Style style, Lines lines)
      throws IOException {
    Map<String, Group> groups = groups(changes, groupBy);
    List<Map.Entry<String, Group>> sorted = new ArrayList<>(groups.entrySet());
    sorted.sort(
        Comparator.comparingInt((Map.Entry<String, Group> each) -> -each.getValue().last)
            .thenComparing(Map.Entry::getKey));
    boolean series = !changes.isEmpty() && changes.get(0).cluster().threads().size() > 1;
    Table table = new Table().number(series ? "now" : "count");
    if (series) {
      table.number("was");
    }
    table.text(groupBy.name().toLowerCase(Locale.ROOT), Columns::fit);
    int shown = Math.min(top, sorted.size());
    for (Map.Entry<String, Group> each : sorted.subList(0, shown)) {
      Group group = each.getValue();
      List<String> cells = new ArrayList<>(List.of(String.valueOf(group.last)));
      if (series) {
        cells.add(group.first == group.last ? "=" : String.valueOf(group.first));
      }
      cells.add(each.getKey());
      table.row(cells);
    }
    if (shown > 0) {
      table.writeTitles(style, lines);
    }
    for (int row = 0; row < shown; row++) {
      table.writeRow(row, lines);
    }
    if (shown < sorted.size()) {
      int threads =
          sorted.subList(shown, sorted.size()).stream()
              .mapToInt(each -> each.getValue().last)
              .sum();
      lines.item(
          2,
          ".. and "
              + (sorted.size() - shown)
              + " with "
              + Quantity.of(threads, "thread")
              + ": use --top");
    }
  }

  private static Map<String, Group> groups(List<Change> changes, GroupBy groupBy) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Change change : changes) {
      List<List<NormalizedThread>> dumps = change.cluster().threads();
      for (NormalizedThread each : dumps.get(0)) {
        group(each, groupBy, groups).first += each.thread().count();
      }
      for (NormalizedThread each : dumps.get(dumps.size() - 1)) {
        group(each, groupBy, groups).last += each.thread().count();
      }
    }
    return groups;
  }

  private static Group group(NormalizedThread thread, GroupBy by, Map<String, Group> groups) {
    return groups.computeIfAbsent(key(thread, by), any -> new Group());
  }

  private static String key(NormalizedThread thread, GroupBy groupBy) {
    return switch (groupBy) {
      case CLUSTER -> GroupText.where(thread.chain());
      case POOL -> GroupText.name(thread.name().pattern());
      case STATE -> thread.thread().state().name();
      case FRAME -> orNothing(function(thread.chain()));
      case PACKAGE -> orNothing(packageOf(function(thread.chain())));
    };
  }

  private static String function(CallChain chain) {
    return chain.hasApplicationFrame()
        ? chain.frames().get(chain.applicationFrame())
        : chain.blockedAt();
  }

  /** {@code com.acme} of {@code com.acme.Shop.sell}. */
  private static String packageOf(String function) {
    int type = function.lastIndexOf('.', Math.max(0, function.lastIndexOf('.') - 1));
    return type <= 0 ? function : function.substring(0, type);
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? "-" : SafeText.of(text);
  }
}
