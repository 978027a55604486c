package io.jleak.report.words;

/** Counts as a row of small bars. */
public final class Sparkline {

  /** From the lowest to the highest. */
  public static final String BARS = "▁▂▃▄▅▆▇█";

  /** The same in ASCII. */
  public static final String PLAIN_BARS = "_.-:=+*#";

  private Sparkline() {}

  /**
   * A row of small bars, one per count: the lowest bar for 0 alone, the highest for the highest
   * count.
   */
  public static String of(Iterable<Integer> counts, String bars) {
    int highest = 1;
    for (int count : counts) {
      highest = Math.max(highest, count);
    }
    int most = bars.length() - 1;
    StringBuilder line = new StringBuilder();
    for (int count : counts) {
      line.append(bars.charAt((int) (((long) count * most + highest - 1) / highest)));
    }
    return line.toString();
  }
}
