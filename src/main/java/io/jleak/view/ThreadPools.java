package io.jleak.view;

import io.jleak.model.NormalizedThread;
import io.jleak.model.ThreadState;
import io.jleak.model.View;
import io.jleak.model.ViewColumn.Unit;
import io.jleak.view.Groups.Group;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many threads have a name of each pattern, and what they do. */
final class ThreadPools implements ViewMaker {

  @Override
  public String name() {
    return "pools";
  }

  @Override
  public View of(Scene scene) {
    Groups<String> groups = new Groups<>();
    for (int i = 0; i < scene.threads().size(); i++) {
      NormalizedThread each = scene.threads().get(i);
      groups.add(each.name().pattern(), i, each);
    }
    Map<String, Integer> before = new HashMap<>();
    scene
        .firstThreads()
        .forEach(each -> before.merge(each.name().pattern(), each.thread().count(), Integer::sum));
    ViewTable table = new ViewTable(name(), "Threads by pool").column("threads", "now", Unit.COUNT);
    if (scene.isSeries()) {
      table.column("threadsBefore", "was", Unit.COUNT);
    }
    table
        .column("cpuMillis", "cpu ms", Unit.MILLIS)
        .column("namePattern", "pool", Unit.NAME)
        .column("states", "states", Unit.TEXT);
    for (Map.Entry<String, Group> each : groups.sorted(Comparator.naturalOrder())) {
      Group group = each.getValue();
      double millis = group.indices.stream().mapToDouble(scene.progress()::cpuMillis).sum();
      String states = states(group, scene);
      if (scene.isSeries()) {
        table.row(
            group.count, before.getOrDefault(each.getKey(), 0), millis, each.getKey(), states);
      } else {
        table.row(group.count, millis, each.getKey(), states);
      }
    }
    int count = groups.sorted(Comparator.naturalOrder()).size();
    return table.view(false, count + (count == 1 ? " name pattern" : " name patterns"));
  }

  /** {@code 12 WAITING, 3 RUNNABLE}. */
  private static String states(Group group, Scene scene) {
    Map<ThreadState, Integer> counts = new EnumMap<>(ThreadState.class);
    for (int index : group.indices) {
      NormalizedThread each = scene.threads().get(index);
      counts.merge(each.thread().state(), each.thread().count(), Integer::sum);
    }
    counts.remove(ThreadState.UNKNOWN);
    return counts.entrySet().stream()
        .sorted(Map.Entry.<ThreadState, Integer>comparingByValue().reversed())
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }
}
