package io.jleak.model;

import java.util.List;

/**
 * A leak pattern that holds for a trend.
 *
 * @param patternId id of the pattern in the catalogue
 * @param patternName its name, which says the bad thing
 * @param title one line for a reader who does not know the catalogue
 * @param why one sentence why this leaks
 * @param level how urgent it is
 * @param confidence how sure it is
 * @param trends the trend it is about first, then those of the same cause
 * @param evidence sentences with the numbers that led to it
 * @param actions what to do, in order
 * @param baseline what the baseline says of it
 * @param service what the policy of the team says of it
 */
public record Finding(
    String patternId,
    String patternName,
    String title,
    String why,
    Level level,
    Confidence confidence,
    List<Trend> trends,
    List<String> evidence,
    List<String> actions,
    BaselineMatch baseline,
    ServiceLevel service) {

  public Finding {
    trends = List.copyOf(trends);
    evidence = List.copyOf(evidence);
    actions = List.copyOf(actions);
  }

  /** A finding as it is judged, before it is compared with a baseline and a policy. */
  public Finding(
      String patternId,
      String patternName,
      String title,
      String why,
      Level level,
      Confidence confidence,
      List<Trend> trends,
      List<String> evidence,
      List<String> actions) {
    this(
        patternId,
        patternName,
        title,
        why,
        level,
        confidence,
        trends,
        evidence,
        actions,
        BaselineMatch.NONE,
        ServiceLevel.NONE);
  }

  /** The same with another level and other evidence. */
  public Finding with(Level otherLevel, List<String> otherEvidence) {
    return new Finding(
        patternId,
        patternName,
        title,
        why,
        otherLevel,
        confidence,
        trends,
        otherEvidence,
        actions,
        baseline,
        service);
  }

  /** The same compared with a baseline. */
  public Finding with(BaselineMatch match) {
    return new Finding(
        patternId,
        patternName,
        title,
        why,
        level,
        confidence,
        trends,
        evidence,
        actions,
        match,
        service);
  }

  /** The same as the policy of a team sees it. */
  public Finding with(ServiceLevel level) {
    return new Finding(
        patternId,
        patternName,
        title,
        why,
        this.level,
        confidence,
        trends,
        evidence,
        actions,
        baseline,
        level);
  }

  /**
   * The same for the same leak in every run, together with the pattern: the fingerprint of the
   * largest cluster of its threads. Empty when they are in none.
   */
  public String fingerprint() {
    List<String> all = trend().fingerprints();
    return all.isEmpty() ? "" : all.get(0);
  }

  /** The trend it is about. */
  public Trend trend() {
    return trends.get(0);
  }
}
