package io.jleak.view;

import io.jleak.model.LockGraph;
import io.jleak.model.Series;
import io.jleak.model.View;
import java.util.List;
import java.util.Set;

/** The table of all views. */
public final class Views {

  private static final List<ViewMaker> ALL =
      List.of(
          new HotThreads(),
          new StuckThreads(),
          new ThrowingThreads(),
          new CleanUpView(),
          new GcThreads(),
          new ThreadStates(),
          new ThreadPools(),
          new BlockingTree(),
          new UsedMethods());

  private Views() {}

  /** Names of all views. */
  public static List<String> names() {
    return ALL.stream().map(ViewMaker::name).toList();
  }

  /**
   * Makes the views that may have something to tell, and those that are asked for.
   *
   * @param locks who waits for whom in the last dump
   * @param wanted names of views to make in any case
   */
  public static List<View> of(Series series, LockGraph locks, Set<String> wanted) {
    Scene scene = new Scene(series, locks, Progress.of(series));
    return ALL.stream()
        .filter(each -> each.mayTell() || wanted.contains(each.name()))
        .map(each -> each.of(scene))
        .toList();
  }
}
