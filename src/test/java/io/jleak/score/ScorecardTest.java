package io.jleak.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jleak.AnalysisOptions;
import io.jleak.Pipeline;
import io.jleak.catalogue.Catalogue;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts compared with truths, of which some are made false here. */
class ScorecardTest {

  private static final Path SERIES = Path.of("testdata/series");

  @TempDir private Path root;

  @Test
  void rightVerdictsArePerfect() throws IOException {
    add("executor-per-request", "");
    add("idle-pool", "");
    Scorecard scorecard = score();
    assertThat(scorecard.isPerfect()).isTrue();
    assertThat(written(scorecard))
        .startsWith(
            """
            all dumps
              recall 1 of 1 (100 %), right stack first 1 of 1 (100 %), named 1 of 1 (100 %)
              precision 1 of 1 (100 %), false alarms 0 of 1 (0 %)
            first, middle and last
            """)
        .doesNotContain("missed", "wrong stack", "false alarm ");
  }

  @Test
  void eachWrongOneIsToldWithWhatWasSaid() throws IOException {
    add("executor-per-request", "{\"leak\": false}");
    add("idle-pool", "{\"leak\": true, \"threadNames\": [\"main\"]}");
    add("sawtooth", "");
    add("lost-signal", "{\"leak\": true, \"frames\": [\"Elsewhere\"]}");
    Scorecard scorecard = score();
    assertThat(scorecard.isPerfect()).isFalse();
    assertThat(written(scorecard))
        .contains(
            "recall 1 of 2 (50 %), right stack first 0 of 1 (0 %)",
            "precision 1 of 2 (50 %), false alarms 1 of 2 (50 %)",
            "  false alarm executor-per-request: red JLK002 executor-per-request [15, 22, 31",
            "  missed      idle-pool: no finding",
            "  wrong stack lost-signal: ");
  }

  @Test
  void folderWithoutTruthIsNoSeries() throws IOException {
    Files.createDirectory(root.resolve("notes"));
    assertThat(LabelledSeries.in(root)).isEmpty();
  }

  @Test
  void truthThatDoesNotTellIsRefused() throws IOException {
    add("idle-pool", "{\"leak\": \"maybe\"}");
    assertThatThrownBy(() -> LabelledSeries.in(root))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("\"leak\" must be true or false");
  }

  private void add(String name, String truth) throws IOException {
    Path folder = Files.createDirectory(root.resolve(name));
    try (Stream<Path> files = Files.list(SERIES.resolve(name))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    if (!truth.isEmpty()) {
      Files.writeString(folder.resolve("truth.json"), truth);
    }
  }

  private Scorecard score() throws IOException {
    Scorer scorer = new Scorer(new Pipeline(Catalogue.builtIn(), AnalysisOptions.DEFAULT, "test"));
    List<Outcome> outcomes = new ArrayList<>();
    for (LabelledSeries series : LabelledSeries.in(root)) {
      outcomes.addAll(scorer.score(series));
    }
    return new Scorecard(outcomes);
  }

  private static String written(Scorecard scorecard) throws IOException {
    StringWriter out = new StringWriter();
    scorecard.write(out);
    return out.toString();
  }
}
