package io.jleak.view;

import io.jleak.model.NormalizedThread;
import io.jleak.model.RuntimeThreads;
import io.jleak.model.View;
import io.jleak.model.ViewColumn.Unit;
import io.jleak.view.Groups.Group;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** The threads of the garbage collector, and how much of the processor time they take. */
final class GcThreads implements ViewMaker {

  /** A collector that takes more of the processor time is in trouble. */
  private static final double MAX_SHARE = 0.15;

  /** Where all threads together use less of one processor, shares say nothing. */
  private static final double MIN_LOAD = 0.2;

  @Override
  public String name() {
    return "gc-threads";
  }

  @Override
  public boolean mayTell() {
    return true;
  }

  @Override
  public View of(Scene scene) {
    Groups<String> groups = new Groups<>();
    double all = 0;
    double ofGc = 0;
    for (int i = 0; i < scene.threads().size(); i++) {
      NormalizedThread each = scene.threads().get(i);
      double millis = scene.progress().cpuMillis(i);
      boolean collects = RuntimeThreads.collectsGarbage(each.thread());
      if (collects) {
        groups.add(each.name().pattern(), i, each);
      }
      if (millis > 0) {
        all += millis;
        ofGc += collects ? millis : 0;
      }
    }
    ViewTable table =
        new ViewTable(name(), "Garbage collector")
            .column("threads", "count", Unit.COUNT)
            .column("namePattern", "threads", Unit.NAME)
            .column("cpuMillis", "cpu ms", Unit.MILLIS);
    for (Map.Entry<String, Group> each : groups.sorted(Comparator.naturalOrder())) {
      table.row(each.getValue().count, each.getKey(), millis(each.getValue(), scene));
    }
    double load = all / (scene.progress().seconds() * 1000); // NaN for one dump
    return table.view(
        load >= MIN_LOAD && ofGc > MAX_SHARE * all, summary(groups, all, ofGc, scene));
  }

  private static double millis(Group group, Scene scene) {
    return group.indices.stream().mapToDouble(scene.progress()::cpuMillis).sum();
  }

  private static String summary(Groups<String> groups, double all, double ofGc, Scene scene) {
    if (groups.isEmpty()) {
      return "the dump does not show its threads";
    }
    int threads = groups.threads();
    String count = threads + (threads == 1 ? " thread" : " threads");
    return all <= 0
        ? count
        : String.format(
            Locale.ROOT,
            "%s, %.0f %% of the processor time %s",
            count,
            100 * ofGc / all,
            scene.span());
  }
}
