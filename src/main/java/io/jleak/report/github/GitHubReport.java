package io.jleak.report.github;

import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.report.FindingPlace;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import io.jleak.report.words.FindingWords;
import io.jleak.report.words.Headline;
import io.jleak.report.words.SafeText;
import io.jleak.report.words.ServiceWords;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes findings as workflow commands of GitHub Actions, which shows them as annotations beside
 * the run: {@code ::error file=d10.txt,line=12,title=RED JLK014 ..::..}.
 */
public final class GitHubReport implements ReportFormat {

  /** Of each kind, GitHub shows so many of one step. */
  private static final int MAX_SHOWN = 10;

  private static final List<String> KINDS = List.of("error", "warning", "notice");

  @Override
  public String name() {
    return "github";
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    FindingWords words = new FindingWords(analysis.series());
    for (String kind : KINDS) {
      List<Finding> findings =
          analysis.findings().stream()
              .filter(each -> kind(each.level()).equals(kind) && !each.baseline().accepted())
              .toList();
      int shown = findings.size() <= MAX_SHOWN ? findings.size() : MAX_SHOWN - 1;
      for (Finding finding : findings.subList(0, shown)) {
        command(kind, properties(finding, analysis), text(finding, words, analysis), out);
      }
      if (shown < findings.size()) {
        command(kind, "title=jleak", (findings.size() - shown) + " more findings like these", out);
      }
    }
    if (analysis.verdict().level() == null) {
      String seen = Headline.found(analysis.findings()) + " in " + Headline.seen(analysis.series());
      String recovered = Headline.recovered(analysis);
      seen += recovered.isEmpty() ? "" : "\n" + recovered;
      command("notice", "title=jleak", seen, out);
    }
  }

  private static String kind(Level level) {
    return switch (level) {
      case RED, ORANGE -> "error";
      case YELLOW -> "warning";
      case INFO -> "notice";
    };
  }

  private static String properties(Finding finding, Analysis analysis) {
    FindingPlace place = FindingPlace.of(finding, analysis);
    String priority = ServiceWords.priority(finding);
    String title =
        finding.level()
            + (priority.isEmpty() ? " " : " " + priority + " ")
            + SafeText.of(finding.patternId() + " " + finding.patternName());
    return "file="
        + property(SafeText.of(place.source()))
        + ",line="
        + place.line()
        + ",title="
        + property(title);
  }

  private static String text(Finding finding, FindingWords words, Analysis analysis) {
    StringBuilder text = new StringBuilder();
    text.append(words.growth(finding.trend()))
        .append(", ")
        .append(FindingWords.who(finding.trend().facts()))
        .append('\n')
        .append(SafeText.of(finding.why()));
    finding.evidence().forEach(each -> text.append("\nseen: ").append(SafeText.of(each)));
    finding.actions().forEach(each -> text.append("\ndo: ").append(SafeText.of(each)));
    for (String more :
        List.of(ServiceWords.promise(finding), ServiceWords.labels(analysis.labels()))) {
      text.append(more.isEmpty() ? "" : "\n" + more);
    }
    return text.toString();
  }

  private static void command(String kind, String properties, String text, Writer out)
      throws IOException {
    out.write("::" + kind + " " + properties + "::" + data(text) + "\n");
  }

  /** Escapes as the runner's own toolkit does; a line end would let the text begin a command. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
