package io.jleak.report.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.Analysis;
import io.jleak.report.ReportOptions;
import io.jleak.report.SampleAnalyses;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line is one workflow command, whatever a dump contains. */
class GitHubReportTest {

  static Set<String> shapes() {
    return SampleAnalyses.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyLineIsOneCommand(String shape) throws IOException {
    assertThat(lines(shape))
        .isNotEmpty()
        .allMatch(
            line ->
                line.matches(
                    "::(error|warning|notice) (file=[^:,]+,line=[1-9][0-9]*,)?title=[^:,]+::.+"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void noMoreThanGitHubShows(String shape) throws IOException {
    Map<String, Long> kinds =
        lines(shape).stream()
            .collect(Collectors.groupingBy(line -> line.split(" ")[0], Collectors.counting()));

    assertThat(kinds.values()).allMatch(count -> count <= 10);
  }

  private static List<String> lines(String shape) throws IOException {
    Analysis analysis = SampleAnalyses.all().get(shape);
    StringWriter out = new StringWriter();
    ReportOptions options = new ReportOptions(80, false, true, 20, false, false, 1);
    new GitHubReport().write(analysis, options, out);
    return List.of(out.toString().split("\r\n|\r|\n"));
  }
}
