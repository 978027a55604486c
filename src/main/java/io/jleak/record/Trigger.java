package io.jleak.record;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says whether what a process told of itself calls for dumps.
 *
 * <ul>
 *   <li>Its threads climb: their count deviates <em>and</em> rises by more than the limits. The
 *       share of garbage collection is a joint signal: alone it says nothing of threads, but while
 *       it is above its limit the rise alone will do, and dumps begin before the count has gone
 *       far.
 *   <li>Its heap jumps: what a collection leaves is more, by a share and by an amount, than after
 *       any sample of the window before. A level that the window has seen is no jump, or each saw
 *       tooth of a healthy heap would be one.
 * </ul>
 */
final class Trigger {

  /** With fewer samples, a pool that fills at the start looks like a climb. */
  static final int LEAST_SAMPLES = 5;

  private static final double MEGABYTE = 1 << 20;

  private final Limits limits;

  Trigger(Limits limits) {
    this.limits = limits;
  }

  /** What is crossed, in words with its numbers; empty when nothing is. */
  Optional<String> crossed(List<Sample> window) {
    if (window.size() < LEAST_SAMPLES) {
      return Optional.empty();
    }
    Optional<String> climb = climb(window);
    return climb.isPresent() ? climb : heapJump(window);
  }

  private Optional<String> climb(List<Sample> window) {
    List<Sample> counted =
        window.stream().filter(sample -> sample.active() != Sample.UNKNOWN).toList();
    if (counted.size() < LEAST_SAMPLES) {
      return Optional.empty();
    }
    double deviation = deviation(counted);
    double gcShare = window.get(window.size() - 1).gcShare();
    boolean collecting = gcShare > limits.gcShare();
    if (deviation <= limits.deviation() && !collecting) {
      return Optional.empty();
    }
    double slope = slope(counted);
    if (slope <= limits.slope()) {
      return Optional.empty();
    }
    String gc =
        collecting ? format(", garbage collection takes %.0f %% of the CPU", gcShare * 100) : "";
    return Optional.of(
        format(
            "threads climb by %.1f/s to %d (standard deviation %.0f over %.0f s%s)",
            slope,
            counted.get(counted.size() - 1).active(),
            deviation,
            seconds(counted.get(0), counted.get(counted.size() - 1)),
            gc));
  }

  private Optional<String> heapJump(List<Sample> window) {
    double now = window.get(window.size() - 1).heapAfterGc();
    double before =
        window.stream()
            .limit(window.size() - 1)
            .mapToLong(Sample::heapAfterGc)
            .filter(bytes -> bytes != Sample.UNKNOWN)
            .max()
            .orElse(Sample.UNKNOWN);
    boolean jumped =
        now != Sample.UNKNOWN
            && before != Sample.UNKNOWN
            && now > before * (1 + limits.heapJump())
            && now - before > limits.heapJumpBytes();
    return jumped
        ? Optional.of(
            format("heap after GC jumps from %.1f to %.1f MB", before / MEGABYTE, now / MEGABYTE))
        : Optional.empty();
  }

  private static double deviation(List<Sample> samples) {
    double mean = samples.stream().mapToInt(Sample::active).average().orElse(0);
    double squares =
        samples.stream().mapToDouble(sample -> Math.pow(sample.active() - mean, 2)).sum();
    return Math.sqrt(squares / samples.size());
  }

  /** Theil and Sen's: the median over all pairs, which a burst that is over does not move. */
  private static double slope(List<Sample> samples) {
    int size = samples.size();
    double[] slopes = new double[size * (size - 1) / 2];
    int next = 0;
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        Sample one = samples.get(i);
        Sample other = samples.get(j);
        slopes[next++] = (other.active() - one.active()) / Math.max(seconds(one, other), 0.001);
      }
    }
    Arrays.sort(slopes);
    int middle = slopes.length / 2;
    return slopes.length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
  }

  private static double seconds(Sample one, Sample other) {
    return Duration.between(one.time(), other.time()).toMillis() / 1000.0;
  }

  private static String format(String words, Object... values) {
    return String.format(Locale.ROOT, words, values);
  }
}
