package io.jleak.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.Analysis;
import io.jleak.report.ReportOptions;
import io.jleak.report.SampleAnalyses;
import io.jleak.report.words.Columns;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the text report whatever is in the dumps. */
class TextReportTest {

  private static final String COLORS = "\u001b\\[[0-9;]*m";

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 81, 120, 200})
  void noLineIsWiderThanTheTerminal(int width) throws IOException {
    for (Map.Entry<String, Analysis> each : SampleAnalyses.all().entrySet()) {
      String report =
          report(each.getValue(), new ReportOptions(width, false, true, 20, true, true, 0));

      assertThat(report.lines())
          .as(each.getKey())
          .allSatisfy(line -> assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void colourChangesNothingElse() throws IOException {
    for (Analysis each : SampleAnalyses.all().values()) {
      String plain = report(each, new ReportOptions(80, false, true, 20, false, false, 0));
      String painted = report(each, new ReportOptions(80, true, true, 20, false, false, 0));

      assertThat(painted.replaceAll(COLORS, "")).isEqualTo(plain);
    }
  }

  @Test
  void noControlCharacterAndNoMarkOfDirectionGetsThrough() throws IOException {
    for (Analysis each : SampleAnalyses.all().values()) {
      String report = report(each, new ReportOptions(80, false, true, 20, true, true, 0));

      assertThat(report).matches("(?s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]*");
    }
  }

  @Test
  void asciiTerminalGetsAsciiBars() throws IOException {
    Analysis analysis = SampleAnalyses.all().get("all-levels");

    String report = report(analysis, new ReportOptions(80, true, false, 20, false, false, 0));

    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(report)).isTrue();
    assertThat(report).contains("##  1 12 23");
  }

  @Test
  void noLineEndsWithASpace() throws IOException {
    for (Analysis each : SampleAnalyses.all().values()) {
      String report = report(each, new ReportOptions(80, false, true, 20, false, false, 0));

      assertThat(report.lines()).noneMatch(line -> line.endsWith(" "));
    }
  }

  @Test
  void topLimitsTheClustersAndCountsTheRest() throws IOException {
    Analysis analysis = SampleAnalyses.all().get("hundreds-of-clusters");

    String report = report(analysis, new ReportOptions(80, false, true, 3, false, false, 0));

    assertThat(report)
        .contains("\nClusters  100 with 100 threads\n")
        .contains("\n  .. and 97 with 97 threads: use --top\n")
        .endsWith("\n  .. and 100 that the last dump does not have: use -f json\n");
  }

  private static String report(Analysis analysis, ReportOptions options) throws IOException {
    StringWriter out = new StringWriter();
    new TextReport().write(analysis, options, out);
    return out.toString();
  }
}
