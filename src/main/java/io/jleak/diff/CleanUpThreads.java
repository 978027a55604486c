package io.jleak.diff;

import io.jleak.model.Durations;
import io.jleak.model.NormalizedThread;
import io.jleak.model.RuntimeThreads;
import io.jleak.model.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The threads that clean up behind dead objects: there is one for all of them, so that where it
 * hangs in the code of one, nothing is cleaned up any more.
 */
final class CleanUpThreads {

  /** In so many dumps it must stand at one place: in fewer it can be there again. */
  private static final int MIN_DUMPS = 3;

  /** And in so many where they tell that it has not run in between. */
  private static final int MIN_DUMPS_WITH_TIME = 2;

  private final Series series;
  private final Lifelines lifelines;

  CleanUpThreads(Series series, Lifelines lifelines) {
    this.series = series;
    this.lifelines = lifelines;
  }

  /** Those of the last dump that hang. */
  List<NormalizedThread> hanging() {
    return series.lastDump().threads().stream()
        .filter(RuntimeThreads::cleansUp)
        .filter(each -> each.chain().hasApplicationFrame())
        .filter(this::hangs)
        .toList();
  }

  /** A thread, as each dump of the series shows it. */
  List<List<NormalizedThread>> inEachDump(NormalizedThread thread) {
    Lifeline line = lifelines.of(thread);
    List<List<NormalizedThread>> shown = new ArrayList<>();
    for (int dump = 0; dump < series.size(); dump++) {
      shown.add(
          series.dumps().get(dump).threads().stream()
              .filter(each -> lifelines.of(each) == line)
              .toList());
    }
    return shown;
  }

  /** What shows that it hangs. */
  String evidence(NormalizedThread thread) {
    int dumps = dumpsAtPlace(thread);
    double seconds =
        series.seconds().get(series.last()) - series.seconds().get(series.last() - dumps + 1);
    return String.format(
        Locale.ROOT,
        "it stands there in the last %d dumps, for %s or longer%s",
        dumps,
        Durations.text(seconds),
        lifelines.of(thread).cpuBefore >= 0 ? ", and has not run in between" : "");
  }

  private boolean hangs(NormalizedThread thread) {
    Lifeline line = lifelines.of(thread);
    return line != null
        && !line.works()
        && dumpsAtPlace(thread) >= (line.cpuBefore >= 0 ? MIN_DUMPS_WITH_TIME : MIN_DUMPS);
  }

  /** In how many of the last dumps it does the same. */
  private int dumpsAtPlace(NormalizedThread thread) {
    List<List<NormalizedThread>> shown = inEachDump(thread);
    int dumps = 0;
    for (int dump = series.last(); dump >= series.firstOfProcess(); dump--) {
      List<NormalizedThread> then = shown.get(dump);
      if (then.size() != 1 || !then.get(0).chain().frames().equals(thread.chain().frames())) {
        break;
      }
      dumps++;
    }
    return dumps;
  }
}
