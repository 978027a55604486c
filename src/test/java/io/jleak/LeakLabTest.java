package io.jleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.catalogue.Catalogue;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdict on every captured series in testdata, against the truth that stands beside it. */
class LeakLabTest {

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
    return of(Selection.ALL).filter(each -> each.series().truth().leaks());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leaks")
  void leakIsFoundAndNamedRightly(Outcome outcome) {
    assertThat(outcome.kind()).as(outcome.said()).isEqualTo(Kind.FOUND);
    assertThat(outcome.named()).as(outcome.said()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"FIRST_MIDDLE_LAST, 100", "FIRST_AND_LAST, 95", "LAST, 70"})
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
    assertThat(names(of(selection), Kind.FALSE_ALARM)).isEmpty();
  }

  private static Set<String> names(Stream<Outcome> outcomes, Kind kind) {
    return outcomes
        .filter(each -> each.kind() == kind)
        .map(each -> each.series() + ": " + each.said())
        .collect(Collectors.toSet());
  }
}
