package io.jleak.catalogue;

import io.jleak.model.Confidence;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.Series;
import io.jleak.model.Thresholds;
import io.jleak.model.Trend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges trends with the leak patterns: which pattern, which level, what to do. */
public final class Judge {

  private static final Comparator<Finding> MOST_URGENT_FIRST =
      Comparator.comparing(Finding::level)
          .thenComparing(Finding::confidence)
          .thenComparingInt(finding -> finding.trend().facts().count())
          .reversed()
          .thenComparing(Finding::patternId);

  private final Catalogue catalogue;
  private final Thresholds thresholds;

  public Judge(Catalogue catalogue, Thresholds thresholds) {
    this.catalogue = catalogue;
    this.thresholds = thresholds;
  }

  /**
   * The findings for groups of trends, the most urgent first.
   *
   * @param causes trends of one cause each, the telling one first
   */
  public List<Finding> judge(List<List<Trend>> causes, Series series) {
    LevelRule rule = new LevelRule(series, thresholds);
    List<Finding> findings = new ArrayList<>();
    for (List<Trend> trends : causes) {
      Trend trend = trends.get(0);
      Match match = catalogue.find(trend.facts());
      Level level = match.pattern().levels().limit(rule.level(trend));
      findings.add(
          new Finding(
              match.pattern().id(),
              match.pattern().name(),
              match.pattern().title(),
              match.why(),
              level,
              trend.confidence() == null ? Confidence.SUSPECTED : trend.confidence(),
              trends,
              trend.evidence(),
              match.actions()));
    }
    findings.sort(MOST_URGENT_FIRST);
    return findings;
  }
}
