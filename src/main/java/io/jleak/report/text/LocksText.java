package io.jleak.report.text;

import io.jleak.model.Analysis;
import io.jleak.model.Deadlock;
import io.jleak.model.LockGraph;
import io.jleak.model.OrphanedLock;
import io.jleak.model.WaitsFor;
import io.jleak.report.words.Quantity;
import io.jleak.report.words.SafeText;
import java.io.IOException;
import java.util.List;

/** Deadlocks and blocked threads of the last dump. */
final class LocksText {

  private static final int MAX_TREES = 5;
  private static final int MAX_LOCKS = 5;

  private LocksText() {}

  static void write(Analysis analysis, Style style, Lines lines) throws IOException {
    LockGraph graph = analysis.locks().get(analysis.series().last());
    List<WaitsFor> trees = graph.trees();
    boolean nobodyBlocked = trees.isEmpty() && graph.orphans().isEmpty();
    if (graph.deadlocks().isEmpty()) {
      lines.heading(
          style, "Locks", nobodyBlocked ? "no deadlock, no thread blocked" : "no deadlock");
    } else {
      lines.heading(style, "Deadlocks", "");
      for (Deadlock deadlock : graph.deadlocks()) {
        lines.item(2, circle(deadlock));
      }
    }
    if (nobodyBlocked) {
      return;
    }
    lines.heading(style, "Blocked", "");
    List<OrphanedLock> orphans = graph.orphans();
    for (OrphanedLock orphan : orphans.subList(0, Math.min(MAX_LOCKS, orphans.size()))) {
      lines.item(2, wanted(orphan));
    }
    if (orphans.size() > MAX_LOCKS) {
      lines.item(2, ".. and " + Quantity.of(orphans.size() - MAX_LOCKS, "more lock") + " like it");
    }
    BlockingText blocking = new BlockingText(analysis.series().lastDump(), style, lines);
    for (WaitsFor tree : trees.subList(0, Math.min(MAX_TREES, trees.size()))) {
      blocking.write(tree);
    }
    if (trees.size() > MAX_TREES) {
      int others =
          trees.subList(MAX_TREES, trees.size()).stream()
              .mapToInt(WaitsFor::transitiveWaiters)
              .sum();
      lines.item(
          2,
          ".. and " + others + " behind " + Quantity.of(trees.size() - MAX_TREES, "more thread"));
    }
  }

  private static String wanted(OrphanedLock orphan) {
    int waiters = orphan.waiters().size();
    String type = orphan.lock().type();
    return Quantity.of(waiters, "thread")
        + (waiters == 1 ? " wants a " : " want a ")
        + (type.isBlank() ? "lock" : SafeText.of(type))
        + " that no thread of the dump holds";
  }

  /** {@code "a" waits for "b" waits for "a"}. */
  private static String circle(Deadlock deadlock) {
    StringBuilder text = new StringBuilder();
    for (String name : deadlock.threadNames()) {
      text.append('"').append(SafeText.of(name)).append("\" waits for ");
    }
    return text.append('"')
        .append(SafeText.of(deadlock.threadNames().get(0)))
        .append('"')
        .append(deadlock.reportedByVm() ? "" : " (the dump does not report it)")
        .toString();
  }
}
