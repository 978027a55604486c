package io.jleak;

import io.jleak.model.Confidence;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.ProcessSample;
import io.jleak.model.Series;
import io.jleak.model.Signals;
import io.jleak.model.Trend;
import io.jleak.model.TrendKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Doubts growth that few dumps suggest where the count of all threads, sampled between them, shows
 * none: threads that live for some seconds look like new ones that stay. A recording with default
 * settings may hold two dumps only, the first of them of a VM that has just started.
 */
final class ThreadCountCheck {

  /** Share of its growth that a group must have brought to the process. */
  private static final double MIN_SHARE = 0.5;

  private final Series series;
  private final List<ProcessSample> samples;

  ThreadCountCheck(Series series, Signals signals) {
    this.series = series;
    this.samples =
        signals.samples().stream()
            .filter(sample -> sample.activeThreads() != ProcessSample.UNKNOWN)
            .toList();
  }

  /** The findings, the most urgent first. */
  List<Finding> check(List<Finding> findings) {
    LocalDateTime start = series.dumps().get(0).dump().capturedAt();
    if (samples.isEmpty() || start == null) {
      return findings;
    }
    return findings.stream()
        .map(each -> isDoubtful(each, start) ? doubted(each, start) : each)
        .sorted(Comparator.comparing(Finding::level).reversed())
        .toList();
  }

  private boolean isDoubtful(Finding finding, LocalDateTime start) {
    Trend trend = finding.trend();
    if (trend.kind() != TrendKind.GROWING
        || finding.confidence() != Confidence.SUSPECTED
        || Double.isNaN(trend.since())) {
      return false;
    }
    int growth = trend.counts().get(series.last()) - trend.counts().get(series.firstOfProcess());
    return now() - then(trend, start) < MIN_SHARE * growth;
  }

  private Finding doubted(Finding finding, LocalDateTime start) {
    List<String> evidence = new ArrayList<>(finding.evidence());
    evidence.add(
        "but the process as a whole went from "
            + then(finding.trend(), start)
            + " to "
            + now()
            + " threads meanwhile: these may be threads that end");
    return finding.with(Level.INFO, evidence);
  }

  private int now() {
    return samples.get(samples.size() - 1).activeThreads();
  }

  /** Threads alive when a group began to grow, or at the first sample after that. */
  private int then(Trend trend, LocalDateTime start) {
    LocalDateTime since = start.plusNanos(Math.round(trend.since() * 1e9));
    return samples.stream()
        .filter(sample -> !sample.time().isBefore(since))
        .findFirst()
        .orElseGet(() -> samples.get(samples.size() - 1))
        .activeThreads();
  }
}
