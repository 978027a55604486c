package io.jleak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict on every captured series in testdata, against the truth that stands beside it. */
class LeakLabTest {

  private static final String TRUTH = "truth.json";

  /**
   * A series of the lab.
   *
   * @param folder where it is
   * @param truth what its program does
   */
  record Lab(Path folder, JsonNode truth) {

    boolean leaks() {
      return truth.get("leak").asBoolean();
    }

    /** Ids of the patterns that name the leak rightly. */
    List<String> patterns() {
      List<String> patterns = new ArrayList<>(List.of(truth.path("pattern").asText()));
      truth.path("alsoRight").forEach(each -> patterns.add(each.asText()));
      return patterns;
    }

    /** All its dumps, each in a file of its own or in one recording. */
    private Capture capture() throws IOException {
      List<Capture> captures = new ArrayList<>();
      List<String> files;
      try (Stream<Path> all = Files.list(folder)) {
        files = all.filter(file -> !file.endsWith(TRUTH)).sorted().map(Path::toString).toList();
      }
      for (Source source : Inputs.of(files, InputStream.nullInputStream()).sources()) {
        captures.add(DumpParser.parse(source));
      }
      return Capture.join(captures);
    }

    Analysis analyze() throws IOException {
      return analyze(capture());
    }

    /** The analysis of some of its dumps, from the first one (0) to the last one (1). */
    Analysis analyze(double... places) throws IOException {
      Capture capture = capture();
      List<ThreadDump> all = capture.dumps();
      List<ThreadDump> dumps =
          Arrays.stream(places)
              .mapToObj(place -> all.get((int) (place * (all.size() - 1))))
              .toList();
      return analyze(new Capture(dumps, capture.signals()));
    }

    private Analysis analyze(Capture capture) {
      AnalysisOptions options =
          new AnalysisOptions(
              0.8,
              Duration.ofSeconds(truth.get("interval_s").asLong()),
              Thresholds.DEFAULT,
              Level.RED);
      return new Pipeline(Catalogue.builtIn(), options, "test").analyze(capture);
    }

    @Override
    public String toString() {
      return folder.getFileName().toString();
    }
  }

  static Stream<Lab> leaking() throws IOException {
    return series().stream().filter(Lab::leaks);
  }

  static Stream<Lab> healthy() throws IOException {
    return series().stream().filter(each -> !each.leaks());
  }

  private static List<Lab> series() throws IOException {
    List<Lab> series = new ArrayList<>();
    try (Stream<Path> folders = Files.list(Path.of("testdata/series"))) {
      for (Path folder : folders.sorted().toList()) {
        JsonNode truth = new ObjectMapper().readTree(folder.resolve(TRUTH).toFile());
        series.add(new Lab(folder, truth));
      }
    }
    return series;
  }

  private static Level level(Analysis analysis) {
    return analysis.verdict().level();
  }

  @ParameterizedTest
  @MethodSource("leaking")
  void leakIsFoundInTenDumpsAndNamedRightly(Lab lab) throws IOException {
    Analysis analysis = lab.analyze();
    assertThat(level(analysis)).isGreaterThanOrEqualTo(Level.YELLOW);
    Finding first = analysis.findings().get(0);
    assertThat(lab.patterns()).contains(first.patternId());
    assertThat(first.evidence()).isNotEmpty();
    assertThat(first.actions()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("leaking")
  void leakIsFoundInThreeDumps(Lab lab) throws IOException {
    assertThat(level(lab.analyze(0, 0.5, 1))).isGreaterThanOrEqualTo(Level.YELLOW);
  }

  @ParameterizedTest
  @MethodSource("leaking")
  void leakIsFoundInTwoDumps(Lab lab) throws IOException {
    assertThat(level(lab.analyze(0, 1))).isGreaterThanOrEqualTo(Level.YELLOW);
  }

  @ParameterizedTest
  @MethodSource("healthy")
  void healthyProgramIsLeftAlone(Lab lab) throws IOException {
    assertThat(lab.analyze().findings()).isEmpty();
    for (double[] places : new double[][] {{0, 0.5, 1}, {0, 1}, {1}}) {
      assertThat(lab.analyze(places).findings())
          .extracting(Finding::level)
          .allMatch(level -> level == Level.INFO);
    }
  }
}
