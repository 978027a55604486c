package io.jleak.report.openmetrics;

import io.jleak.model.NormalizedThread;
import io.jleak.report.Tally;
import io.jleak.report.words.Columns;
import io.jleak.report.words.GroupText;
import io.jleak.report.words.SafeText;
import java.util.List;

/** Text of dumps fit to be the value of a label: visible, on one line, and not too long. */
final class LabelText {

  /** A longer one would only be looked at for its end. */
  private static final int MAX_FUNCTION = 120;

  private LabelText() {}

  /** The most frequent name pattern. */
  static String name(List<NormalizedThread> threads) {
    List<String> patterns = Tally.namePatterns(threads);
    return patterns.isEmpty() ? "" : GroupText.name(patterns.get(0));
  }

  static String function(String name) {
    return Columns.fit(SafeText.of(name), MAX_FUNCTION);
  }
}
