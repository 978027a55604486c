package io.jleak.view;

import io.jleak.model.Durations;
import io.jleak.model.LockGraph;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import java.util.List;

/**
 * What views look at.
 *
 * @param locks who waits for whom in the last dump
 * @param progress what the threads of the last dump did since the dumps before
 */
record Scene(Series series, LockGraph locks, Progress progress) {

  /** The threads of the last dump. */
  List<NormalizedThread> threads() {
    return series.lastDump().threads();
  }

  /** The threads of the first dump of the same process; the same where there is only one. */
  List<NormalizedThread> firstThreads() {
    return series.dumps().get(series.firstOfProcess()).threads();
  }

  /** Whether there is an earlier dump of the process to compare with. */
  boolean isSeries() {
    return series.last() > series.firstOfProcess();
  }

  /** The time that processor times are about: {@code in the last 10 s}. */
  String span() {
    if (!isSeries()) {
      return "since the start";
    }
    double seconds = progress.seconds();
    return seconds > 0 ? "in the last " + Durations.text(seconds) : "since the dump before";
  }

  /** Dumps of the process. */
  int dumps() {
    return series.size() - series.firstOfProcess();
  }
}
