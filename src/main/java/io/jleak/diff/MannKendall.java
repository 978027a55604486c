package io.jleak.diff;

import java.util.Arrays;
import java.util.List;

/**
 * The one-sided Mann-Kendall test for an upward trend (Mann 1945, Kendall 1975): exact up to {@link
 * #EXACT} values without ties, else by the normal distribution with the correction for ties.
 */
final class MannKendall {

  private static final int EXACT = 12;

  private MannKendall() {}

  /** Chance that values in random order rise at least as steadily as these. */
  static double chance(List<Integer> values) {
    int n = values.size();
    int score = score(values);
    double ties = ties(values);
    return n <= EXACT && ties == 0 ? exact(n, score) : normal(n, score, ties);
  }

  private static int score(List<Integer> values) {
    int score = 0;
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        score += Integer.compare(values.get(j), values.get(i));
      }
    }
    return score;
  }

  /** Permutations of n values by their number of inversions, the classic recurrence. */
  private static double exact(int n, int score) {
    int pairs = n * (n - 1) / 2;
    double[] permutations = {1};
    for (int k = 2; k <= n; k++) {
      double[] next = new double[permutations.length + k - 1];
      for (int i = 0; i < permutations.length; i++) {
        for (int shift = 0; shift < k; shift++) {
          next[i + shift] += permutations[i];
        }
      }
      permutations = next;
    }
    int inversions = (pairs - score) / 2;
    double favourable = 0;
    for (int i = 0; i <= inversions; i++) {
      favourable += permutations[i];
    }
    return favourable / Arrays.stream(permutations).sum();
  }

  private static double normal(int n, int score, double ties) {
    double variance = (n * (n - 1.0) * (2 * n + 5) - ties) / 18;
    if (variance <= 0 || score <= 0) {
      return 1;
    }
    return upperTail((score - 1) / Math.sqrt(variance));
  }

  private static double ties(List<Integer> values) {
    int[] sorted = values.stream().mapToInt(Integer::intValue).sorted().toArray();
    double ties = 0;
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[from]) {
        double size = i - from;
        ties += size * (size - 1) * (2 * size + 5);
        from = i;
      }
    }
    return ties;
  }

  /** Upper tail of the standard normal distribution (Abramowitz and Stegun 26.2.17). */
  private static double upperTail(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    double tail =
        density
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return z >= 0 ? tail : 1 - tail;
  }
}
