package io.jleak.report.gitlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jleak.model.Analysis;
import io.jleak.report.ReportOptions;
import io.jleak.report.SampleAnalyses;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each entry has the fields that GitLab documents, with the values that it takes. */
class GitLabReportTest {

  private static final List<String> SEVERITIES =
      List.of("info", "minor", "major", "critical", "blocker");

  static Set<String> shapes() {
    return SampleAnalyses.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void entriesHaveTheFieldsThatGitLabWants(String shape) throws IOException {
    JsonNode report = report(shape);

    assertThat(report.isArray()).isTrue();
    assertThat(report)
        .hasSize(
            (int)
                SampleAnalyses.all().get(shape).findings().stream()
                    .filter(each -> !each.baseline().accepted())
                    .count());
    for (JsonNode entry : report) {
      assertThat(entry.fieldNames())
          .toIterable()
          .containsExactly("description", "check_name", "fingerprint", "severity", "location");
      assertThat(entry.at("/severity").asText()).isIn(SEVERITIES);
      assertThat(entry.at("/location/path").asText()).isNotEmpty().doesNotStartWith("./");
      assertThat(entry.at("/location/lines/begin").asInt()).isPositive();
    }
    assertThat(report.findValuesAsText("fingerprint")).doesNotHaveDuplicates();
  }

  private static JsonNode report(String shape) throws IOException {
    Analysis analysis = SampleAnalyses.all().get(shape);
    StringWriter out = new StringWriter();
    ReportOptions options = new ReportOptions(80, false, true, 20, false, false, 1);
    new GitLabReport().write(analysis, options, out);
    return new ObjectMapper().readTree(out.toString());
  }
}
