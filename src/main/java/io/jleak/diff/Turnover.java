package io.jleak.diff;

import java.util.Optional;

/**
 * Threads that came and stayed against threads that were there and went.
 *
 * <p>However long threads live, a population that neither grows nor shrinks looks the same seen
 * backwards in time: of the threads that at least so many dumps show, as many have gone since the
 * first dump as have come until the last. Both numbers vary by chance like counts of independent
 * events with the same mean, so that their difference tells growth from churn without knowing how
 * long threads live. Load that rises makes more come than go, too, but not many times more, and not
 * threads that live on.
 *
 * @param dumps that show the threads which are counted, at least
 * @param stayed threads that are new since the first dump
 * @param replaced threads of the first dump that are gone
 * @param batch threads that come together, on average
 */
record Turnover(int dumps, int stayed, int replaced, double batch) {

  /** Growth by fewer threads is drift. */
  static final int MIN_GROWTH = 5;

  /** Growth beyond chance, in standard deviations. */
  private static final double MIN_DEVIATIONS = 2;

  /** And so much that it need not be doubted. */
  private static final double SURE_DEVIATIONS = 2.6;

  /** Load may well double and redouble in a day: that is no leak. */
  private static final double MIN_RATIO = 3;

  /** The chance to live through the series that threads which stay have at least. */
  private static final double MIN_SURVIVAL = 0.65;

  /**
   * The growth of a population: the turnover of threads that one dump shows, or of those that more
   * dumps show where the short-lived ones hide it; empty when there is none.
   */
  static Optional<Turnover> growth(Demography lives) {
    int intervals = lives.dumps() - 1;
    for (int dumps = 1; dumps <= intervals - intervals / 3; dumps++) {
      int stayed = lives.stayed(dumps).size();
      if (stayed < MIN_GROWTH) {
        return Optional.empty();
      }
      Turnover turnover =
          new Turnover(dumps, stayed, lives.replaced(dumps), lives.timeline(dumps).batch());
      if (turnover.grows() && lives.survival(dumps) >= MIN_SURVIVAL) {
        return Optional.of(turnover);
      }
    }
    return Optional.empty();
  }

  int growth() {
    return stayed - replaced;
  }

  private boolean grows() {
    return growth() >= MIN_GROWTH
        && stayed >= MIN_RATIO * replaced
        && deviations() >= MIN_DEVIATIONS;
  }

  /** Whether chance does not explain it, even in one of many populations. */
  boolean isSure() {
    return deviations() >= SURE_DEVIATIONS;
  }

  /** How far the growth is beyond what chance explains, in standard deviations. */
  private double deviations() {
    return growth() / Math.sqrt(batch * (stayed + replaced));
  }
}
