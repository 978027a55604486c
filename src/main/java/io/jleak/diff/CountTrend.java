package io.jleak.diff;

import java.util.Arrays;
import java.util.List;

/**
 * Growth of a row of counts where threads have no identity: an exact Mann-Kendall test, gated by
 * the size of growth, by how recent it is and by drops against rises, since the test alone alarms
 * at every warm-up.
 *
 * @param counts per dump
 * @param seconds time of each dump
 */
record CountTrend(List<Integer> counts, List<Double> seconds) {

  private static final int MIN_GROWTH = 10;
  private static final double MIN_GROWTH_OF_MEDIAN = 0.25;
  private static final double MIN_RECENT_PACE = 0.4;
  private static final double MAX_DROPS = 0.35;
  private static final double MIN_DEVIATIONS = 3.1;
  private static final double SIGNIFICANT = 0.05;

  /** Dumps from which on the test can be significant. */
  private static final int MIN_FOR_TEST = 4;

  int growth() {
    return counts.get(counts.size() - 1) - counts.get(0);
  }

  boolean grows() {
    return counts.size() < MIN_FOR_TEST ? risesByFar() : risesSteadily();
  }

  /** Two or three dumps: strictly rising, by more than the noise of counts explains. */
  private boolean risesByFar() {
    for (int i = 1; i < counts.size(); i++) {
      if (counts.get(i) <= counts.get(i - 1)) {
        return false;
      }
    }
    int first = counts.get(0);
    int last = counts.get(counts.size() - 1);
    return growth() >= MIN_GROWTH
        && growth() >= MIN_GROWTH_OF_MEDIAN * first
        && growth() >= MIN_DEVIATIONS * Math.sqrt(first + last);
  }

  private boolean risesSteadily() {
    int n = counts.size();
    double slope = slope(0, n);
    double growth = slope * (seconds.get(n - 1) - seconds.get(0));
    int lateFrom = n - Math.max(3, (n + 2) / 3);
    return growth >= Math.max(MIN_GROWTH, MIN_GROWTH_OF_MEDIAN * median())
        && slope(lateFrom, n) >= MIN_RECENT_PACE * slope
        && drops() <= MAX_DROPS * rises()
        && MannKendall.chance(counts) <= SIGNIFICANT;
  }

  /** Theil-Sen slope in threads per s: the median of the slopes between all pairs of dumps. */
  double slope(int from, int to) {
    double[] slopes = new double[(to - from) * (to - from - 1) / 2];
    int size = 0;
    for (int i = from; i < to; i++) {
      for (int j = i + 1; j < to; j++) {
        double time = seconds.get(j) - seconds.get(i);
        if (time > 0) {
          slopes[size++] = (counts.get(j) - counts.get(i)) / time;
        }
      }
    }
    return size == 0 ? 0 : median(Arrays.copyOf(slopes, size));
  }

  private double median() {
    return median(counts.stream().mapToDouble(Integer::doubleValue).toArray());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  private int rises() {
    int sum = 0;
    for (int i = 1; i < counts.size(); i++) {
      sum += Math.max(0, counts.get(i) - counts.get(i - 1));
    }
    return sum;
  }

  private int drops() {
    return rises() - growth();
  }
}
