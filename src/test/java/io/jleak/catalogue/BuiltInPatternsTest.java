package io.jleak.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in pattern fires where it should and is silent where it should. */
class BuiltInPatternsTest {

  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final String LAST_RESORT = "JLK000";

  static Stream<Sample> positive() {
    return Stream.of(
            PoolSamples.POSITIVE,
            WaitSamples.POSITIVE,
            LibrarySamples.POSITIVE,
            ClientSamples.POSITIVE,
            StoreSamples.POSITIVE,
            SystemSamples.POSITIVE,
            LanguageSamples.POSITIVE)
        .flatMap(List::stream);
  }

  static Stream<Sample> nearMisses() {
    return Stream.of(
            PoolSamples.NEAR_MISSES,
            WaitNearMisses.ALL,
            LibrarySamples.NEAR_MISSES,
            ClientSamples.NEAR_MISSES,
            StoreSamples.NEAR_MISSES,
            SystemSamples.NEAR_MISSES,
            LanguageSamples.NEAR_MISSES)
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("positive")
  void patternIsFound(Sample sample) {
    assertThat(CATALOGUE.find(sample.facts()).pattern().id()).isEqualTo(sample.pattern());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nearMisses")
  void nearMissIsLeftAlone(Sample sample) {
    assertThat(matching(sample)).doesNotContain(sample.pattern());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("positive")
  void otherPatternsAreSilentUnlessTheOverlapIsDeclared(Sample sample) {
    Pattern own = CATALOGUE.pattern(sample.pattern()).orElseThrow();
    Set<String> declared = new TreeSet<>(own.refines());
    declared.addAll(own.overlaps());
    declared.add(own.id());
    declared.add(LAST_RESORT);
    assertThat(declared).containsAll(matching(sample));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("positive")
  void choiceIsNeverATie(Sample sample) {
    Pattern own = CATALOGUE.pattern(sample.pattern()).orElseThrow();
    List<Entry> others =
        CATALOGUE.matching(sample.facts()).stream()
            .filter(entry -> !entry.id().equals(own.id()) && !own.refines().contains(entry.id()))
            .toList();
    assertThat(others).allMatch(entry -> points(entry.id()) < points(own.id()));
  }

  @Test
  void everyPatternHasSamplesAndNearMisses() {
    Map<String, List<Sample>> positive = positive().collect(groupingBy(Sample::pattern));
    Map<String, List<Sample>> nearMisses = nearMisses().collect(groupingBy(Sample::pattern));
    assertThat(CATALOGUE.all())
        .extracting(Pattern::id)
        .allSatisfy(id -> assertThat(positive.get(id)).hasSizeGreaterThanOrEqualTo(2))
        .filteredOn(id -> !id.equals(LAST_RESORT))
        .allSatisfy(id -> assertThat(nearMisses.get(id)).hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  void unclassifiedGrowthMatchesEverythingAndYieldsToEverything() {
    assertThat(positive().map(BuiltInPatternsTest::matching))
        .allMatch(ids -> ids.contains(LAST_RESORT));
    assertThat(CATALOGUE.all())
        .extracting(Pattern::id)
        .filteredOn(id -> !id.equals(LAST_RESORT))
        .allMatch(id -> points(id) > points(LAST_RESORT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("positive")
  void textsAreFilledIn(Sample sample) {
    Match match = CATALOGUE.find(sample.facts());
    assertThat(Stream.concat(Stream.of(match.why()), match.actions().stream()))
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}", "\"\""));
  }

  private static Set<String> matching(Sample sample) {
    return CATALOGUE.matching(sample.facts()).stream()
        .map(Entry::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static int points(String id) {
    return BuiltInPatterns.read().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow()
        .condition()
        .points();
  }
}
