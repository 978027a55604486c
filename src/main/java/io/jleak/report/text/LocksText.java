package io.jleak.report.text;

import io.jleak.model.Analysis;
import io.jleak.model.Deadlock;
import io.jleak.model.DumpedThread;
import io.jleak.model.LockGraph;
import io.jleak.model.OrphanedLock;
import io.jleak.model.StackFrame;
import io.jleak.model.WaitsFor;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Deadlocks and the blocking tree of the last dump. */
final class LocksText {

  private static final int MAX_TREES = 5;
  private static final int MAX_WAITERS = 8;
  private static final int OWNER_FRAMES = 3;

  /** A waiter that is still to be written, and how far it is indented. */
  private record Open(WaitsFor waiter, int depth) {}

  private LocksText() {}

  static void write(Analysis analysis, Style style, Lines lines) throws IOException {
    LockGraph graph = analysis.locks().get(analysis.series().last());
    if (!graph.deadlocks().isEmpty()) {
      lines.blank();
      lines.add(style.bold("Deadlocks"));
      for (Deadlock deadlock : graph.deadlocks()) {
        lines.wrap("  ", "    ", circle(deadlock));
      }
    }
    if (!graph.trees().isEmpty() || !graph.orphans().isEmpty()) {
      lines.blank();
      lines.add(style.bold("Blocked"));
      List<WaitsFor> trees = graph.trees();
      for (WaitsFor tree : trees.subList(0, Math.min(MAX_TREES, trees.size()))) {
        tree(tree, style, lines);
      }
      if (trees.size() > MAX_TREES) {
        lines.add("  .. and behind " + (trees.size() - MAX_TREES) + " more threads");
      }
      for (OrphanedLock orphan : graph.orphans()) {
        lines.wrap(
            "  ",
            "    ",
            orphan.waiters().size()
                + " threads want a "
                + PlainText.safe(orphan.lock().type())
                + " that no thread of the dump holds");
      }
    }
  }

  private static String circle(Deadlock deadlock) {
    StringBuilder text = new StringBuilder();
    for (String name : deadlock.threadNames()) {
      text.append('"').append(PlainText.safe(name)).append("\" waits for ");
    }
    return text.append('"')
        .append(PlainText.safe(deadlock.threadNames().get(0)))
        .append('"')
        .append(deadlock.reportedByVm() ? "" : " (found by jleak, the dump does not report it)")
        .toString();
  }

  private static void tree(WaitsFor root, Style style, Lines lines) throws IOException {
    int waiters = root.transitiveWaiters();
    lines.add(
        PlainText.fit(
            "  \""
                + PlainText.safe(root.thread().name())
                + "\" holds up "
                + waiters
                + (waiters == 1 ? " thread" : " threads")
                + ", is "
                + root.thread().state(),
            lines.width()));
    List<StackFrame> frames = root.thread().stack().frames();
    for (StackFrame frame : frames.subList(0, Math.min(OWNER_FRAMES, frames.size()))) {
      lines.add(
          style.faint(
              "      at " + PlainText.fit(PlainText.safe(frame.toString()), lines.width() - 9)));
    }
    Deque<Open> open = new ArrayDeque<>();
    push(root, 1, open);
    int shown = 0;
    while (!open.isEmpty() && shown < MAX_WAITERS) {
      Open next = open.pop();
      lines.add(
          PlainText.fit(
              "    " + "  ".repeat(Math.min(8, next.depth)) + waiter(next.waiter), lines.width()));
      push(next.waiter, next.depth + 1, open);
      shown++;
    }
    if (waiters > shown) {
      lines.add("      .. " + (waiters - shown) + " more");
    }
  }

  private static void push(WaitsFor node, int depth, Deque<Open> open) {
    for (int i = node.waiters().size() - 1; i >= 0; i--) {
      open.push(new Open(node.waiters().get(i), depth));
    }
  }

  private static String waiter(WaitsFor waiter) {
    DumpedThread thread = waiter.thread();
    String type = waiter.wants() == null ? "" : " for " + PlainText.safe(waiter.wants().type());
    return "\"" + PlainText.safe(thread.name()) + "\" waits" + type;
  }
}
