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
    for (List<Trend> cause : causes) {
      List<Trend> trends = namingFirst(cause);
      Match match = catalogue.find(trends.get(0).facts());
      Level level =
          trends.stream()
              .map(each -> within(match.pattern().levels(), rule.level(each), each))
              .max(Comparator.naturalOrder())
              .orElseThrow();
      Confidence confidence =
          trends.stream().map(Trend::confidence).max(Comparator.naturalOrder()).orElseThrow();
      findings.add(
          new Finding(
              match.pattern().id(),
              match.pattern().name(),
              match.pattern().title(),
              match.why(),
              level,
              confidence,
              trends,
              evidence(trends, series),
              match.actions()));
    }
    findings.sort(MOST_URGENT_FIRST);
    return findings;
  }

  /**
   * Trends of one cause, the one that names it first: the telling one, but where the pattern of
   * another one refines that one's pattern, the other. The threads of a ZooKeeper client say much
   * of themselves, but next to them stands who made the client.
   */
  private List<Trend> namingFirst(List<Trend> cause) {
    Trend naming = cause.get(0);
    Pattern pattern = catalogue.find(naming.facts()).pattern();
    for (Trend trend : cause.subList(1, cause.size())) {
      Pattern other = catalogue.find(trend.facts()).pattern();
      if (other.refines().contains(pattern.id())) {
        naming = trend;
        pattern = other;
      }
    }
    List<Trend> trends = new ArrayList<>(cause);
    trends.remove(naming);
    trends.add(0, naming);
    return trends;
  }

  /** What speaks for the telling trend, where it leads, and what is proven of the others. */
  private static List<String> evidence(List<Trend> trends, Series series) {
    List<String> evidence = new ArrayList<>(trends.get(0).evidence());
    Projection.of(trends.get(0), series).ifPresent(evidence::add);
    for (Trend trend : trends.subList(1, trends.size())) {
      if (trend.confidence() == Confidence.PROVEN) {
        evidence.addAll(trend.evidence());
      }
    }
    return evidence;
  }

  /** A pattern may raise the level of what is sure, but not of what is only suspected. */
  private static Level within(LevelRange range, Level level, Trend trend) {
    Level limited = range.limit(level);
    boolean raised = limited.compareTo(level) > 0;
    return raised && !LevelRule.isSure(trend) ? level : limited;
  }
}
