package io.jleak.view;

import io.jleak.model.DumpedThread;
import io.jleak.model.Durations;
import io.jleak.model.NormalizedThread;
import io.jleak.model.View;
import io.jleak.model.ViewColumn.Unit;
import io.jleak.model.WaitsFor;
import io.jleak.view.Groups.Group;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Threads with work in hand that are at one place in all dumps and have not run: those that wait
 * for work have no code of the application on their stacks.
 */
final class StuckThreads implements ViewMaker {

  /** Without processor times it takes so many dumps to believe that a thread has not moved. */
  private static final int MIN_DUMPS_WITHOUT_CPU = 3;

  private record Place(String pattern, String state, String where, String yours, boolean forLock) {}

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::forLock)
          .reversed()
          .thenComparing(Place::pattern)
          .thenComparing(Place::state)
          .thenComparing(Place::where)
          .thenComparing(Place::yours);

  @Override
  public String name() {
    return "stuck-threads";
  }

  @Override
  public boolean mayTell() {
    return true;
  }

  @Override
  public View of(Scene scene) {
    Set<DumpedThread> waiters = scene.isSeries() ? waiters(scene.locks().trees()) : Set.of();
    Set<String> deadlocked =
        scene.locks().deadlocks().stream()
            .flatMap(each -> each.threadNames().stream())
            .collect(Collectors.toSet());
    Groups<Place> groups = new Groups<>();
    int forLocks = 0;
    for (int i = 0; i < scene.threads().size(); i++) {
      NormalizedThread each = scene.threads().get(i);
      boolean forLock =
          waiters.contains(each.thread()) || deadlocked.contains(each.thread().name());
      if ((forLock || each.chain().hasApplicationFrame()) && stands(i, each.thread(), scene)) {
        groups.add(place(each, forLock), i, each);
        forLocks += forLock ? 1 : 0;
      }
    }
    ViewTable table =
        new ViewTable(name(), "Stuck threads")
            .column("threads", "count", Unit.COUNT)
            .column("namePattern", "threads", Unit.NAME)
            .column("state", "state", Unit.TEXT)
            .column("waitsFor", "for", Unit.TEXT)
            .column("function", "where", Unit.FUNCTION)
            .column("applicationFunction", "your code", Unit.FUNCTION);
    for (Map.Entry<Place, Group> each : groups.sorted(ORDER)) {
      Place place = each.getKey();
      table.row(
          each.getValue().count,
          place.pattern,
          place.state,
          place.forLock ? "lock" : "",
          place.where,
          place.yours);
    }
    return table.view(forLocks > 0, summary(groups.threads(), forLocks, scene));
  }

  private static boolean stands(int index, DumpedThread thread, Scene scene) {
    boolean clocked = thread.cpuMillis() >= 0;
    return scene.isSeries()
        && scene.progress().dumpsAtPlace(index) == scene.dumps()
        && (clocked || scene.dumps() >= MIN_DUMPS_WITHOUT_CPU)
        && !scene.progress().ran(index);
  }

  private static Place place(NormalizedThread each, boolean forLock) {
    return new Place(
        each.name().pattern(),
        each.thread().state().name(),
        Code.where(each.chain()),
        Code.yours(each.chain()),
        forLock);
  }

  /** All threads that wait for a lock which another one holds. */
  private static Set<DumpedThread> waiters(List<WaitsFor> trees) {
    Set<DumpedThread> waiters = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<WaitsFor> open = new ArrayDeque<>(trees);
    while (!open.isEmpty()) {
      WaitsFor next = open.pop();
      if (next.wants() != null) {
        waiters.add(next.thread());
      }
      open.addAll(next.waiters());
    }
    return waiters;
  }

  private static String summary(int threads, int forLocks, Scene scene) {
    if (!scene.isSeries()) {
      return "two dumps of the process are needed to tell";
    }
    if (threads == 0) {
      return "none with work in hand";
    }
    double seconds =
        scene.series().seconds().get(scene.series().last())
            - scene.series().seconds().get(scene.series().firstOfProcess());
    return threads
        + " at one place in all "
        + scene.dumps()
        + " dumps ("
        + Durations.text(seconds)
        + ")"
        + (forLocks > 0 ? ", " + forLocks + " of them for a lock" : "");
  }
}
