package io.jleak.score;

import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import java.util.List;
import java.util.Locale;

/**
 * What came of one series.
 *
 * @param series the series
 * @param selection which of its dumps were looked at
 * @param kind right or wrong
 * @param named whether the first finding bears the id of a pattern that names the leak
 * @param said the first finding in a line, or that there is none
 */
public record Outcome(
    LabelledSeries series, Selection selection, Kind kind, boolean named, String said) {

  /** Right or wrong, and in which way. */
  public enum Kind {
    /** A leak, and the first finding is about it. */
    FOUND,
    /** A leak, and the first finding is about other threads. */
    WRONG_STACK,
    MISSED,
    /** No leak, and nothing said that would alarm. */
    QUIET,
    FALSE_ALARM;

    /** Whether a user would have been served well. */
    public boolean isRight() {
      return this == FOUND || this == QUIET;
    }
  }

  static Outcome of(LabelledSeries series, Selection selection, Analysis analysis) {
    Truth truth = series.truth();
    List<Finding> findings = analysis.findings();
    Level from = truth.leaks() ? selection.found() : selection.alarm();
    List<Finding> heard =
        findings.stream().filter(each -> each.level().compareTo(from) >= 0).toList();
    Kind kind;
    if (heard.isEmpty()) {
      kind = truth.leaks() ? Kind.MISSED : Kind.QUIET;
    } else if (!truth.leaks()) {
      kind = Kind.FALSE_ALARM;
    } else {
      kind = truth.isAbout(heard.get(0)) ? Kind.FOUND : Kind.WRONG_STACK;
    }
    boolean named = !heard.isEmpty() && truth.patterns().contains(heard.get(0).patternId());
    List<Finding> told = heard.isEmpty() ? findings : heard;
    return new Outcome(
        series, selection, kind, named, told.isEmpty() ? "no finding" : line(told.get(0)));
  }

  private static String line(Finding finding) {
    String evidence = finding.evidence().isEmpty() ? "" : ": " + finding.evidence().get(0);
    return finding.level().name().toLowerCase(Locale.ROOT)
        + " "
        + finding.patternId()
        + " "
        + finding.patternName()
        + " "
        + finding.trend().counts()
        + evidence;
  }
}
