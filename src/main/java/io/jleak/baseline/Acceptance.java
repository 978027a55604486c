package io.jleak.baseline;

import io.jleak.model.BaselineEntry;
import io.jleak.model.BaselineMatch;
import io.jleak.model.BaselineState;
import io.jleak.model.Finding;
import io.jleak.model.Trend;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether a finding is within what an entry accepts: its level is not higher, and its threads are
 * not clearly more. How many there are depends on how long the process had run when the dumps were
 * taken, so that a quarter more, or ten threads more, is the same leak as before.
 */
final class Acceptance {

  /** Threads that are more by this share, at least, are clearly more. */
  private static final double SHARE = 0.25;

  /** And by this number. */
  private static final int NUMBER = 10;

  private Acceptance() {}

  static BaselineMatch match(Finding finding, BaselineEntry entry) {
    if (entry.suppress()) {
      return new BaselineMatch(BaselineState.UNCHANGED, entry, "");
    }
    int count = count(finding, entry);
    List<String> worse = new ArrayList<>();
    List<String> better = new ArrayList<>();
    if (entry.level() != null && entry.level() != finding.level()) {
      boolean higher = finding.level().compareTo(entry.level()) > 0;
      (higher ? worse : better).add(word(finding.level()) + ", not " + word(entry.level()));
    }
    if (entry.maxCount() != BaselineEntry.ANY) {
      String counts = count + " threads, not " + entry.maxCount();
      if (clearlyMore(count, entry.maxCount())) {
        worse.add(counts);
      } else if (clearlyMore(entry.maxCount(), count)) {
        better.add(counts);
      }
    }
    return worse.isEmpty()
        ? new BaselineMatch(BaselineState.UNCHANGED, entry, String.join("; ", better))
        : new BaselineMatch(BaselineState.UPDATED, entry, String.join("; ", worse));
  }

  /** Whether a number is more than another one by so much that it is not the same leak. */
  static boolean clearlyMore(int count, int than) {
    return count - than > Math.max(NUMBER, than * SHARE);
  }

  /** The most threads that any dump shows of the group that the entry is about. */
  static int count(Finding finding, BaselineEntry entry) {
    return finding.trends().stream()
        .filter(trend -> trend.fingerprints().contains(entry.fingerprint()))
        .findFirst()
        .map(Trend::peak)
        .orElseGet(() -> finding.trend().peak());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
