package io.jleak.diff;

import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many threads more the last dump of a process has than its first, for each name pattern. */
final class NameGrowth {

  private final boolean oneDump;
  private final Map<String, Integer> growth = new HashMap<>();

  private NameGrowth(boolean oneDump) {
    this.oneDump = oneDump;
  }

  static NameGrowth of(Series series) {
    NameGrowth names = new NameGrowth(series.firstOfProcess() == series.last());
    if (!names.oneDump) {
      names.add(series, series.last(), 1);
      names.add(series, series.firstOfProcess(), -1);
    }
    return names;
  }

  private void add(Series series, int dump, int sign) {
    for (NormalizedThread each : series.dumps().get(dump).threads()) {
      growth.merge(each.name().pattern(), sign * each.thread().count(), Integer::sum);
    }
  }

  /**
   * Whether idle threads became more only because busy ones of the same names became fewer: the
   * pool as a whole has not grown.
   */
  boolean onlyChangedPlaces(List<NormalizedThread> now) {
    if (oneDump || now.get(0).chain().hasApplicationFrame()) {
      return false;
    }
    Set<String> patterns = new HashSet<>();
    now.forEach(each -> patterns.add(each.name().pattern()));
    int all = 0;
    for (String pattern : patterns) {
      all += growth.getOrDefault(pattern, 0);
    }
    return all < Turnover.MIN_GROWTH;
  }
}
