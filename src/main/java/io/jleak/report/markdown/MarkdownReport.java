package io.jleak.report.markdown;

import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.Recovery;
import io.jleak.model.Verdict;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import io.jleak.report.words.GroupText;
import io.jleak.report.words.Headline;
import io.jleak.report.words.Quantity;
import io.jleak.report.words.ServiceWords;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an analysis as a comment for GitHub and GitLab: the verdict, a table of the findings, and
 * each finding's evidence, actions and stack folded below it. A clean run is a few lines. What is
 * beyond the size of a comment is counted.
 */
public final class MarkdownReport implements ReportFormat {

  /** By which a bot finds its comment of the last run, to write over it. */
  private static final String MARK = "<!-- jleak -->\n";

  private static final int MAX_RECOVERIES = 5;

  /** Shares of the comment up to which a part may fill it. */
  private static final double HEAD = 0.2;

  private static final double TABLE = 0.5;

  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    Comment comment = new Comment();
    comment.addLast(MARK);
    head(analysis, comment);
    recoveries(analysis, comment);
    List<Finding> findings = analysis.findings();
    if (!findings.isEmpty()) {
      findings(new FindingMarkdown(analysis.series()), findings, comment);
    }
    out.write(comment.toString());
  }

  private static void head(Analysis analysis, Comment comment) {
    Verdict verdict = analysis.verdict();
    String found = Headline.found(analysis.findings()) + Headline.gate(verdict);
    String level = sign(verdict.level()) + " jleak: " + Headline.level(verdict);
    comment.addLast("### " + level + ", " + MarkdownText.sentence(found) + "\n\n");
    comment.addLast(MarkdownText.sentence(Headline.seen(analysis.series())) + ", ");
    comment.addLast("read as " + MarkdownText.sentence(Headline.formats(analysis.series())));
    String runtime = analysis.series().lastDump().dump().runtime();
    comment.addLast((runtime == null ? "" : ", " + MarkdownText.name(runtime)) + "\n");
    String labels = ServiceWords.labels(analysis.labels());
    if (!labels.isEmpty()) {
      comment.add("\n" + MarkdownText.sentence(labels) + "\n", HEAD);
    }
    for (String note : analysis.notes()) {
      if (!note.isBlank()) {
        comment.add("\nNote: " + MarkdownText.sentence(note) + "\n", HEAD);
      }
    }
    String next = Headline.next(analysis);
    if (!next.isEmpty()) {
      comment.addLast("\nNext: " + MarkdownText.sentence(next) + "\n");
    }
  }

  /** What went right, which is what a pull request may be about. */
  private static void recoveries(Analysis analysis, Comment comment) {
    List<Recovery> recoveries = analysis.recoveries();
    if (recoveries.isEmpty()) {
      return;
    }
    List<String> parts = new ArrayList<>();
    for (Recovery each : recoveries.subList(0, Math.min(MAX_RECOVERIES, recoveries.size()))) {
      String name = MarkdownText.name(GroupText.names(each.cluster()));
      parts.add(name + " from " + each.peak() + " to " + each.now());
    }
    if (recoveries.size() > MAX_RECOVERIES) {
      parts.add(Quantity.of(recoveries.size() - MAX_RECOVERIES, "more group"));
    }
    String all = Headline.recovered(analysis);
    String sum = all.isEmpty() ? "" : "; " + all.substring(all.indexOf(": ") + 2);
    comment.add("\nRecovered: " + String.join(", ", parts) + sum + "\n", HEAD);
  }

  private static void findings(FindingMarkdown markdown, List<Finding> findings, Comment comment) {
    comment.addLast("\n" + FindingMarkdown.TITLES);
    int rows = 0;
    while (rows < findings.size()
        && comment.add(markdown.row(rows + 1, findings.get(rows)), TABLE)) {
      rows++;
    }
    int details = 0;
    while (details < rows
        && comment.add("\n" + markdown.details(details + 1, findings.get(details)), 1)) {
      details++;
    }
    if (details < findings.size()) {
      comment.addLast(
          "\n.. and "
              + Quantity.of(findings.size() - details, "finding")
              + " that a comment has no room for, "
              + (findings.size() - rows)
              + " of them not in the table: use `--format json`\n");
    }
  }

  static String sign(Level level) {
    if (level == null) {
      return "\u2705";
    }
    return switch (level) {
      case INFO -> "\ud83d\udd35";
      case YELLOW -> "\ud83d\udfe1";
      case ORANGE -> "\ud83d\udfe0";
      case RED -> "\ud83d\udd34";
    };
  }
}
