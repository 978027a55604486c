package io.jleak.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.report.RealAnalyses;
import io.jleak.report.SampleAnalyses;
import io.jleak.report.words.SafeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a forge shows of the comment, as a parser of its flavour of Markdown reads it. */
class MarkdownReportTest {

  private static final String OURS =
      "<!-- jleak -->"
          + "|<details>\n<summary>[0-9]+\\. <code>[^<>]*</code>: evidence, actions, stack</summary>"
          + "|</details>";

  static Set<String> shapes() {
    return SampleAnalyses.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void itsOnlyHtmlIsOursAndItHasNoLinks(String shape) throws IOException {
    Analysis analysis = SampleAnalyses.all().get(shape);
    Rendered comment = Rendered.of(report(analysis));

    assertThat(comment.all(HtmlBlock.class)).allMatch(each -> each.getLiteral().matches(OURS));
    assertThat(comment.markup()).doesNotContain("HtmlInline");
    assertThat(comment.all(Link.class)).isEmpty();
    assertThat(comment.all(Image.class)).isEmpty();
    assertThat(comment.prose()).doesNotContain("@", "`", "<");
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyFindingHasARowAndItsDetails(String shape) throws IOException {
    Analysis analysis = SampleAnalyses.all().get(shape);
    int findings = analysis.findings().size();
    Rendered comment = Rendered.of(report(analysis));

    assertThat(comment.all(TableRow.class)).hasSize(findings == 0 ? 0 : findings + 1);
    assertThat(comment.all(FencedCodeBlock.class)).hasSize(findings);
    assertThat(comment.all(HtmlBlock.class)).hasSize(1 + 2 * findings);
  }

  @Test
  void hostileNamesAreRead() throws IOException {
    Analysis analysis = SampleAnalyses.all().get("hostile-names");
    String text = Rendered.of(report(analysis)).text();

    for (Finding each : analysis.findings()) {
      assertThat(text).contains(SafeText.of(each.evidence().get(0)).strip());
    }
  }

  @Test
  void cleanRunIsAFewLines() throws IOException {
    Analysis analysis = RealAnalyses.of("testdata/series/idle-pool");

    assertThat(analysis.findings()).isEmpty();
    assertThat(report(analysis))
        .startsWith("<!-- jleak -->\n### \u2705 jleak: OK, no leak found\n");
    assertThat(report(analysis).lines().count()).isLessThan(8);
  }

  @Test
  void whatACommentHasNoRoomForIsCounted() throws IOException {
    Analysis sample = SampleAnalyses.all().get("all-levels");
    Analysis huge = withFindings(sample, 1000);
    String report = report(huge);
    Rendered comment = Rendered.of(report);
    int rows = comment.all(TableRow.class).size() - 1;
    int details = comment.all(FencedCodeBlock.class).size();

    assertThat(report.getBytes(StandardCharsets.UTF_8).length).isBetween(50_000, 65_536);
    assertThat(rows).isBetween(details, 999);
    assertThat(details).isPositive();
    assertThat(report)
        .endsWith(
            "\n.. and %d findings that a comment has no room for, %d of them not in the table: use `--format json`\n"
                .formatted(1000 - details, 1000 - rows));
  }

  private static Analysis withFindings(Analysis analysis, int count) {
    List<Finding> findings =
        new ArrayList<>(Collections.nCopies(count, analysis.findings().get(0)));
    return new Analysis(
        analysis.version(),
        analysis.series(),
        analysis.signals(),
        analysis.locks(),
        analysis.changes(),
        findings,
        analysis.recoveries(),
        analysis.verdict(),
        Collections.nCopies(1000, "a note with @someone in it"));
  }

  private static String report(Analysis analysis) throws IOException {
    return RealAnalyses.report(new MarkdownReport(), analysis, 20);
  }
}
