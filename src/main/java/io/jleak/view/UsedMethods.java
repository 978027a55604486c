package io.jleak.view;

import io.jleak.model.CallChain;
import io.jleak.model.NormalizedThread;
import io.jleak.model.View;
import io.jleak.model.ViewColumn.Unit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Functions by the threads that are in them, the plumbing of waiting left out. */
final class UsedMethods implements ViewMaker {

  private static final class Use {
    private int atTop;
    private int anywhere;
  }

  @Override
  public String name() {
    return "methods";
  }

  @Override
  public View of(Scene scene) {
    IdentityHashMap<CallChain, Integer> chains = new IdentityHashMap<>();
    for (NormalizedThread each : scene.threads()) {
      chains.merge(each.chain(), each.thread().count(), Integer::sum);
    }
    Map<String, Use> uses = new HashMap<>();
    chains.forEach(
        (chain, threads) -> {
          List<String> frames = chain.frames();
          for (String function : new HashSet<>(frames)) {
            uses.computeIfAbsent(function, any -> new Use()).anywhere += threads;
          }
          if (!frames.isEmpty()) {
            uses.get(frames.get(0)).atTop += threads;
          }
        });
    ViewTable table =
        new ViewTable(name(), "Most used methods")
            .column("threadsAtTop", "at top", Unit.COUNT)
            .column("threads", "anywhere", Unit.COUNT)
            .column("function", "method", Unit.FUNCTION);
    uses.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Use> each) -> -each.getValue().atTop)
                .thenComparingInt(each -> -each.getValue().anywhere)
                .thenComparing(Map.Entry::getKey))
        .forEach(each -> table.row(each.getValue().atTop, each.getValue().anywhere, each.getKey()));
    return table.view(false, uses.size() + (uses.size() == 1 ? " method" : " methods"));
  }
}
