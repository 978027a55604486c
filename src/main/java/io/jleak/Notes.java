package io.jleak;

import io.jleak.model.NormalizedDump;
import io.jleak.model.Series;
import io.jleak.model.ThreadDump;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the reader should know of an analysis as a whole. */
final class Notes {

  private Notes() {}

  static List<String> of(Series series) {
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
}
