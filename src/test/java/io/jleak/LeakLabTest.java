package io.jleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.catalogue.Catalogue;
import io.jleak.catalogue.Pattern;
import io.jleak.score.LabelledSeries;
import io.jleak.score.Outcome;
import io.jleak.score.Outcome.Kind;
import io.jleak.score.Scorer;
import io.jleak.score.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict on every captured series in testdata, against the truth that stands beside it. */
class LeakLabTest {

  /**
   * Leaks that no rule finds yet: their growth seems to have ended before the last dumps, or is of
   * three instances.
   */
  private static final Set<String> NOT_YET_FOUND =
      Set.of(
          "akka-system-never-terminated-slow",
          "mysql5-cleanup-thread-per-class-loader",
          "okhttp3-client-per-request",
          "redisson-client-never-shut-down",
          "vertx-instance-per-request");

  /** Other threads of the same leak come first, as no pattern knows them all yet. */
  private static final Set<String> OTHER_STACK_FIRST =
      Set.of("activemq-connection-never-closed", "process-output-never-read");

  /** A client for each of six tenants, all of them new: three dumps do not show that they end. */
  private static final String ALARMS_IN_THREE_DUMPS = "lettuce-clients-per-tenant";

  private static List<Outcome> outcomes;

  @BeforeAll
  static void score() throws IOException {
    Pipeline pipeline = new Pipeline(Catalogue.builtIn(), AnalysisOptions.DEFAULT, "test");
    Scorer scorer = new Scorer(pipeline);
    outcomes =
        LabelledSeries.in(Path.of("testdata/series")).parallelStream()
            .flatMap(series -> score(scorer, series))
            .toList();
  }

  private static Stream<Outcome> score(Scorer scorer, LabelledSeries series) {
    try {
      return scorer.score(series).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Outcome> of(Selection selection) {
    return outcomes.stream().filter(each -> each.selection() == selection);
  }

  static Stream<Outcome> leaks() {
    return of(Selection.ALL)
        .filter(each -> each.series().truth().leaks())
        .filter(each -> !NOT_YET_FOUND.contains(each.series().name()))
        .filter(each -> !OTHER_STACK_FIRST.contains(each.series().name()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leaks")
  void leakIsFoundAndNamedRightly(Outcome outcome) {
    assertThat(outcome.kind()).as(outcome.said()).isEqualTo(Kind.FOUND);
    if (Catalogue.builtIn().pattern(outcome.series().truth().patterns().get(0)).isPresent()) {
      assertThat(outcome.named()).as(outcome.said()).isTrue();
    }
  }

  /** Those of goroutines are told by {@code GoLabTest}. */
  @Test
  void everyPatternNamesALeakThatWasCaptured() {
    Set<String> captured =
        of(Selection.ALL)
            .flatMap(each -> each.series().truth().patterns().stream())
            .collect(Collectors.toSet());
    assertThat(Catalogue.builtIn().all())
        .filteredOn(pattern -> !pattern.name().startsWith("goroutine-"))
        .extracting(Pattern::id)
        .isSubsetOf(captured);
  }

  @ParameterizedTest
  @CsvSource({"FIRST_MIDDLE_LAST, 94", "FIRST_AND_LAST, 95", "LAST, 70"})
  void mostLeaksAreFoundInFewDumps(Selection selection, int percent) {
    Set<String> missed = names(of(selection), Kind.MISSED);
    long leaks = of(selection).filter(each -> each.series().truth().leaks()).count();
    assertThat(missed).hasSizeLessThanOrEqualTo((int) (leaks * (100 - percent) / 100));
  }

  @ParameterizedTest
  @EnumSource
  void rightStackComesFirst(Selection selection) {
    Set<String> wrong = names(of(selection), Kind.WRONG_STACK);
    assertThat(wrong).hasSizeLessThanOrEqualTo((int) of(selection).count() / 40);
  }

  @ParameterizedTest
  @EnumSource
  void healthyProgramsAreLeftAlone(Selection selection) {
    Stream<Outcome> others =
        of(selection).filter(each -> !each.series().name().equals(ALARMS_IN_THREE_DUMPS));
    assertThat(names(others, Kind.FALSE_ALARM)).isEmpty();
  }

  private static Set<String> names(Stream<Outcome> outcomes, Kind kind) {
    return outcomes
        .filter(each -> each.kind() == kind)
        .map(each -> each.series() + ": " + each.said())
        .collect(Collectors.toSet());
  }
}
