package io.jleak.diff;

import io.jleak.model.Confidence;
import io.jleak.model.TrendKind;
import java.util.List;

/**
 * What a population does.
 *
 * @param kind the judgement
 * @param confidence how sure it is; null where there is nothing to be sure of
 * @param growth threads it grew by that are there to stay
 * @param retention share of the threads born in the series that were alive at its end; NaN for none
 * @param ratePerMinute growth in threads per minute
 * @param since when growth began, in s since the first dump; NaN when not known
 * @param bornEvenly whether the ages of the threads show births until the end
 * @param evidence sentences with the numbers that led to it
 */
record Judgement(
    TrendKind kind,
    Confidence confidence,
    int growth,
    double retention,
    double ratePerMinute,
    double since,
    boolean bornEvenly,
    List<String> evidence) {

  static Judgement of(TrendKind kind) {
    return new Judgement(kind, null, 0, Double.NaN, 0, Double.NaN, false, List.of());
  }

  /** The same with another growth and other evidence. */
  Judgement with(int otherGrowth, List<String> otherEvidence) {
    return new Judgement(
        kind, confidence, otherGrowth, retention, ratePerMinute, since, bornEvenly, otherEvidence);
  }
}
