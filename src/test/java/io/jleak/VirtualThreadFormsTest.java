package io.jleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.catalogue.Catalogue;
import io.jleak.input.Inputs;
import io.jleak.model.Analysis;
import io.jleak.model.Capture;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.Source;
import io.jleak.model.ThreadDump;
import io.jleak.model.Thresholds;
import io.jleak.parse.DumpParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Series of virtual threads in the form of JDK 21, which shows neither states nor locks: the dumps
 * of JDK 25 without what that release added.
 */
class VirtualThreadFormsTest {

  private static Analysis analyze(String series) throws IOException {
    List<ThreadDump> dumps = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      Path file = Path.of("testdata/series/%s/d%02d.txt".formatted(series, i));
      byte[] older = asJdk21(Files.readString(file)).getBytes(StandardCharsets.UTF_8);
      for (Source source : Inputs.of(List.of("-"), new ByteArrayInputStream(older)).sources()) {
        dumps.addAll(DumpParser.parse(source).dumps());
      }
    }
    AnalysisOptions options = new AnalysisOptions(0.8, null, Thresholds.DEFAULT, Level.RED);
    return new Pipeline(Catalogue.builtIn(), options, "test").analyze(Capture.of(dumps));
  }

  private static String asJdk21(String dump) {
    return dump
        // text
        .replaceAll("(?m)^(#\\d+ \".*\"(?: virtual)?) [A-Z_]+ [-0-9T:.]+Z$", "$1")
        .replaceAll("(?m)^    - .*\n", "")
        .replaceAll("(?m)^    at ", "      ")
        // JSON
        .replaceAll("(?m)^ {12}\"(?:time|virtual|state|waitingOn|blockedOn)\": .*\n", "")
        .replaceAll("(?m)^ {12}\"parkBlocker\": \\{\n.*\n.*\n", "")
        .replaceAll("(?m),\n {12}\"carrier\": .*$", "")
        .replaceAll("(?m),\n {12}\"monitorsOwned\": \\[\n(?: {13}.*\n)* {12}\\]$", "")
        .replaceAll("25\\.0\\.3\\+9-LTS", "21.0.11+10-LTS");
  }

  @ParameterizedTest
  @CsvSource({"virtual-threads-never-answered", "virtual-threads-never-answered-json"})
  void leakIsFound(String series) throws IOException {
    Analysis analysis = analyze(series);
    Finding first = analysis.findings().get(0);
    assertThat(first.patternId()).isEqualTo("JLK009");
    assertThat(first.level()).isEqualTo(Level.RED);
    assertThat(analysis.series().lastDump().dump().virtualThreadCount()).isGreaterThan(50);
  }

  @ParameterizedTest
  @CsvSource({"virtual-thread-server-dumped", "virtual-thread-server-dumped-json"})
  void healthyServerIsLeftAlone(String series) throws IOException {
    assertThat(analyze(series).findings()).isEmpty();
  }
}
