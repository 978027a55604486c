package io.jleak.model;

/**
 * The base rules of the judgement; all are options of the command line.
 *
 * @param minCount threads from which on a cluster can be orange or red
 * @param minStability share of the last ten dumps that must show it for that, 0 to 1
 * @param yellow growth in threads per minute from which on it is yellow
 * @param orange growth above which it is orange
 * @param red growth above which it is red
 */
public record Thresholds(
    int minCount, double minStability, double yellow, double orange, double red) {

  public static final Thresholds DEFAULT = new Thresholds(50, 0.70, 3, 8, 15);
}
