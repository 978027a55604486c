package io.jleak;

import io.jleak.cluster.ClusterOptions;
import io.jleak.model.Level;
import io.jleak.model.Thresholds;
import java.time.Duration;

/**
 * What the user can set of an analysis.
 *
 * @param similarity call chains at least this similar are one cluster, 0 to 1
 * @param interval time between two dumps where they do not tell; null when not given
 * @param grace threads younger than this when last seen are no sign of a leak; zero for none
 * @param thresholds the base rules
 * @param failOn the level from which the gate fails; null for never
 * @param newOnly whether only findings that the baseline does not know can fail the gate
 */
public record AnalysisOptions(
    double similarity,
    Duration interval,
    Duration grace,
    Thresholds thresholds,
    Level failOn,
    boolean newOnly) {

  /** Where the user sets nothing. */
  public static final AnalysisOptions DEFAULT =
      new AnalysisOptions(ClusterOptions.DEFAULT.similarity(), null, Thresholds.DEFAULT, Level.RED);

  /** No grace, and a gate by level alone. */
  public AnalysisOptions(
      double similarity, Duration interval, Thresholds thresholds, Level failOn) {
    this(similarity, interval, Duration.ZERO, thresholds, failOn, false);
  }
}
