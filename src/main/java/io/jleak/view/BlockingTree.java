package io.jleak.view;

import io.jleak.model.DumpedThread;
import io.jleak.model.View;
import io.jleak.model.ViewColumn.Unit;
import io.jleak.model.WaitsFor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Threads that others wait for, each followed by its waiters, and theirs. */
final class BlockingTree implements ViewMaker {

  private record Open(WaitsFor node, int depth) {}

  @Override
  public String name() {
    return "blocking";
  }

  @Override
  public View of(Scene scene) {
    List<WaitsFor> trees = scene.locks().trees();
    ViewTable table =
        new ViewTable(name(), "Blocking tree")
            .column("depth", "depth", Unit.COUNT)
            .column("waiters", "behind it", Unit.COUNT)
            .column("thread", "thread", Unit.NAME)
            .column("state", "state", Unit.TEXT)
            .column("waitsFor", "waits for", Unit.TEXT);
    Deque<Open> open = new ArrayDeque<>();
    push(trees, 0, open);
    while (!open.isEmpty()) { // a tree can be as deep as there are threads
      Open next = open.pop();
      DumpedThread thread = next.node.thread();
      String wanted = next.node.wants() == null ? "" : next.node.wants().type();
      table.row(
          next.depth,
          next.node.transitiveWaiters(),
          thread.name(),
          thread.state().name(),
          wanted == null ? "" : wanted);
      push(next.node.waiters(), next.depth + 1, open);
    }
    int waiters = trees.stream().mapToInt(WaitsFor::transitiveWaiters).sum();
    return table.view(
        false,
        waiters == 0
            ? "no thread waits for a lock that another one holds"
            : waiters
                + (waiters == 1 ? " thread waits" : " threads wait")
                + " for locks of "
                + trees.size()
                + (trees.size() == 1 ? " other" : " others"));
  }

  private static void push(List<WaitsFor> nodes, int depth, Deque<Open> open) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      open.push(new Open(nodes.get(i), depth));
    }
  }
}
