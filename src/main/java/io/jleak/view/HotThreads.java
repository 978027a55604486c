package io.jleak.view;

import io.jleak.model.CallChain;
import io.jleak.model.NormalizedThread;
import io.jleak.model.View;
import io.jleak.model.ViewColumn.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Threads by the processor time they used between two dumps, or since their start. */
final class HotThreads implements ViewMaker {

  /** A thread that keeps half a processor busy is worth a look. */
  private static final double HOT = 0.5;

  /** Below that, a thread is not listed. */
  private static final double WARM = 0.01;

  private record Hot(NormalizedThread thread, double millis, double share) {}

  @Override
  public String name() {
    return "hot-threads";
  }

  @Override
  public boolean mayTell() {
    return true;
  }

  @Override
  public View of(Scene scene) {
    List<Hot> threads = new ArrayList<>();
    double cores = 0;
    boolean known = false;
    for (int i = 0; i < scene.threads().size(); i++) {
      double share = scene.progress().cpuShare(i);
      known |= share >= 0; // NaN is not
      if (share >= WARM) {
        threads.add(new Hot(scene.threads().get(i), scene.progress().cpuMillis(i), share));
        cores += share;
      }
    }
    threads.sort(
        Comparator.comparingDouble((Hot each) -> -each.share)
            .thenComparing(each -> each.thread.thread().name()));
    ViewTable table =
        new ViewTable(name(), "Hot threads")
            .column("cpuPercent", "cpu %", Unit.PERCENT)
            .column("cpuMillis", "cpu ms", Unit.MILLIS)
            .column("thread", "thread", Unit.NAME)
            .column("state", "state", Unit.TEXT)
            .column("function", "where", Unit.FUNCTION)
            .column("applicationFunction", "your code", Unit.FUNCTION);
    for (Hot hot : threads) {
      CallChain chain = hot.thread.chain();
      table.row(
          hot.share * 100,
          hot.millis,
          hot.thread.thread().name(),
          hot.thread.thread().state().name(),
          Code.where(chain),
          Code.yours(chain));
    }
    boolean telling = scene.isSeries() && !threads.isEmpty() && threads.get(0).share >= HOT;
    return table.view(telling, summary(threads.size(), cores, known, scene));
  }

  private static String summary(int count, double cores, boolean known, Scene scene) {
    if (!known) {
      return scene.isSeries()
          ? "the dumps do not tell processor times and when they were taken"
          : "the dump does not tell processor times";
    }
    return String.format(
        Locale.ROOT,
        "%d %s %.1f processors busy %s",
        count,
        count == 1 ? "thread keeps" : "threads keep",
        cores,
        scene.span());
  }
}
