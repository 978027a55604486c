package io.jleak;

import io.jleak.cluster.ClusterOptions;
import io.jleak.model.Gate;
import io.jleak.model.Level;
import io.jleak.model.Thresholds;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the user can set of an analysis.
 *
 * @param similarity call chains at least this similar are one cluster, 0 to 1
 * @param interval time between two dumps where they do not tell; null when not given
 * @param grace threads younger than this when last seen are no sign of a leak; zero for none
 * @param thresholds the base rules
 * @param gate when the exit code tells of a finding
 * @param views names of the views to make, whether they say something or not
 * @param labels what the user says of the process
 */
public record AnalysisOptions(
    double similarity,
    Duration interval,
    Duration grace,
    Thresholds thresholds,
    Gate gate,
    Set<String> views,
    Map<String, String> labels) {

  /** Where the user sets nothing. */
  public static final AnalysisOptions DEFAULT =
      new AnalysisOptions(ClusterOptions.DEFAULT.similarity(), null, Thresholds.DEFAULT, Level.RED);

  public AnalysisOptions {
    views = Set.copyOf(views);
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels)); // in the user's order
  }

  /** No grace, a gate by level alone, and no views but those that say something. */
  public AnalysisOptions(
      double similarity, Duration interval, Thresholds thresholds, Level failOn) {
    this(
        similarity,
        interval,
        Duration.ZERO,
        thresholds,
        new Gate(failOn, null, false),
        Set.of(),
        Map.of());
  }
}
