package io.jleak;

import io.jleak.model.NormalizedDump;
import io.jleak.model.Series;
import io.jleak.model.ThreadDump;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the reader should know of an analysis as a whole. */
final class Notes {

  private Notes() {}

  /**
   * The notes.
   *
   * @param grace threads younger than this when last seen are no sign of a leak
   */
  static List<String> of(Series series, Duration grace) {
    List<String> notes = new ArrayList<>();
    if (series.firstOfProcess() > 0) {
      notes.add(
          "the first "
              + series.firstOfProcess()
              + " of "
              + series.size()
              + " dumps are of another process or from before a restart: growth is judged by the"
              + " others");
    }
    if (!grace.isZero() && !tellsAges(series)) {
      notes.add(
          "--grace has no effect: the dumps do not tell how old their threads are (elapsed=)");
    }
    for (NormalizedDump each : series.dumps()) {
      ThreadDump dump = each.dump();
      if (dump.account().unparsed() > 0) {
        String unit = dump.account().unit().name().toLowerCase(Locale.ROOT);
        notes.add(
            dump.source()
                + ": "
                + dump.account().unparsed()
                + " "
                + unit
                + " of the dump not understood");
      }
    }
    return notes;
  }

  private static boolean tellsAges(Series series) {
    return series.dumps().stream()
        .flatMap(each -> each.threads().stream())
        .anyMatch(each -> each.thread().elapsedMillis() >= 0);
  }
}
