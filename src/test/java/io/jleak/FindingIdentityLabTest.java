package io.jleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.baseline.Baseline;
import io.jleak.baseline.Remarks;
import io.jleak.catalogue.Catalogue;
import io.jleak.input.Inputs;
import io.jleak.model.Analysis;
import io.jleak.model.BaselineState;
import io.jleak.model.Capture;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.Source;
import io.jleak.parse.DumpParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A leak has the same identity in each half of every captured series, and in the whole. */
class FindingIdentityLabTest {

  /** Fewer dumps make no halves in which leaks show. */
  private static final int MIN_DUMPS = 8;

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  /**
   * Findings of half a series that its whole has under another pattern: ten dumps show what the
   * threads of a pool have in common, and five do not.
   */
  private static final Set<String> OTHER_PATTERN =
      Set.of("blocked-queue-take", "redeploy-leaves-threads");

  /**
   * Its threads are at work in a dozen places, and in each part of the series most of them are at
   * another one.
   */
  private static final String OTHER_LARGEST_CLUSTER = "kafka-consumer-never-closed";

  private record Halves(Analysis first, Analysis second, Analysis whole) {}

  private static Map<String, Halves> series;

  @BeforeAll
  static void analyse() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("testdata/series"))) {
      Map<String, Halves> found = new ConcurrentHashMap<>();
      folders.parallel().forEach(folder -> halves(folder, found));
      series = new TreeMap<>(found);
    }
  }

  private static void halves(Path folder, Map<String, Halves> found) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> dumps =
          files.map(Path::toString).filter(each -> !each.endsWith("truth.json")).sorted().toList();
      if (dumps.size() >= MIN_DUMPS) {
        int half = dumps.size() / 2;
        Pipeline pipeline = new Pipeline(Catalogue.builtIn(), AnalysisOptions.DEFAULT, "test");
        found.put(
            folder.getFileName().toString(),
            new Halves(
                analysis(pipeline, dumps.subList(0, half)),
                analysis(pipeline, dumps.subList(half, dumps.size())),
                analysis(pipeline, dumps)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Analysis analysis(Pipeline pipeline, List<String> files) throws IOException {
    List<Capture> captures = new ArrayList<>();
    for (Source source : Inputs.of(files, InputStream.nullInputStream()).sources()) {
      captures.add(DumpParser.parse(source));
    }
    return pipeline.analyze(Capture.join(captures));
  }

  @Test
  void baselineOfTheWholeKnowsEveryLeakOfAHalf() {
    Set<String> unknown = new TreeSet<>();
    int told = 0;
    for (Map.Entry<String, Halves> each : series.entrySet()) {
      Halves halves = each.getValue();
      for (Analysis half : List.of(halves.first(), halves.second())) {
        List<Finding> found = leaks(half);
        told += halves.whole().findings().isEmpty() ? 0 : found.size();
        if (!halves.whole().findings().isEmpty() && anyNew(found, halves.whole())) {
          unknown.add(each.getKey());
        }
      }
    }

    assertThat(told).isGreaterThan(100);
    assertThat(unknown)
        .containsAll(OTHER_PATTERN)
        .contains(OTHER_LARGEST_CLUSTER)
        .hasSize(OTHER_PATTERN.size() + 1);
  }

  @Test
  void everyFindingHasAnIdentityOfItsOwn() {
    for (Map.Entry<String, Halves> each : series.entrySet()) {
      assertThat(each.getValue().whole().findings())
          .as(each.getKey())
          .allSatisfy(finding -> assertThat(finding.fingerprint()).startsWith("v1:"))
          .extracting(finding -> finding.patternId() + finding.fingerprint())
          .doesNotHaveDuplicates();
    }
  }

  private static boolean anyNew(List<Finding> found, Analysis known) {
    Baseline baseline =
        new Baseline(
            "known.json",
            Baseline.NONE
                .update(known.findings(), new Remarks("", "", null), TODAY)
                .baseline()
                .entries());
    return baseline.compare(found, List.of(), TODAY).findings().stream()
        .anyMatch(each -> each.baseline().state() == BaselineState.NEW);
  }

  private static List<Finding> leaks(Analysis analysis) {
    return analysis.findings().stream().filter(each -> each.level() != Level.INFO).toList();
  }
}
