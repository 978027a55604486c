package io.jleak.view;

import io.jleak.model.NormalizedThread;
import io.jleak.model.ThreadState;
import io.jleak.model.View;
import io.jleak.model.ViewColumn.Unit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many threads are in each state. */
final class ThreadStates implements ViewMaker {

  @Override
  public String name() {
    return "states";
  }

  @Override
  public View of(Scene scene) {
    Map<ThreadState, Integer> now = count(scene.threads());
    Map<ThreadState, Integer> first = count(scene.firstThreads());
    int all = now.values().stream().mapToInt(Integer::intValue).sum();
    ViewTable table =
        new ViewTable(name(), "Threads by state").column("threads", "now", Unit.COUNT);
    if (scene.isSeries()) {
      table.column("threadsBefore", "was", Unit.COUNT);
    }
    table.column("share", "% of all", Unit.PERCENT).column("state", "state", Unit.TEXT);
    for (ThreadState state : ThreadState.values()) {
      int threads = now.getOrDefault(state, 0);
      int before = first.getOrDefault(state, 0);
      String word = state == ThreadState.UNKNOWN ? "not told" : state.name();
      if (threads > 0 || before > 0) {
        double share = all == 0 ? 0 : 100.0 * threads / all;
        if (scene.isSeries()) {
          table.row(threads, before, share, word);
        } else {
          table.row(threads, share, word);
        }
      }
    }
    return table.view(false, all + (all == 1 ? " thread" : " threads"));
  }

  private static Map<ThreadState, Integer> count(List<NormalizedThread> threads) {
    Map<ThreadState, Integer> counts = new EnumMap<>(ThreadState.class);
    threads.forEach(
        each -> counts.merge(each.thread().state(), each.thread().count(), Integer::sum));
    return counts;
  }
}
