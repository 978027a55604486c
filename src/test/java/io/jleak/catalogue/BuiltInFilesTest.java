package io.jleak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jleak.model.TrendKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the files of every built-in pattern. */
class BuiltInFilesTest {

  private static final Path FILES = Path.of("src/main/resources/io/jleak/catalogue");
  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final List<String> HEADINGS =
      List.of(
          "What it is",
          "Why it leaks",
          "In a dump",
          "State and verdict",
          "Check",
          "Fix",
          "First five minutes",
          "References");

  static List<Pattern> patterns() {
    return CATALOGUE.all();
  }

  /** With {@code -Djleak.update=true} it writes the index anew. */
  @Test
  void indexHoldsTheFileOfEveryPattern() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (Path folder : folders()) {
      lines.add(mapper.readTree(folder.resolve("pattern.json").toFile()).toString());
    }
    String index = "[\n" + String.join(",\n", lines) + "\n]\n";
    Path file = FILES.resolve("catalogue.json");
    if (Boolean.getBoolean("jleak.update")) {
      Files.writeString(file, index);
    }
    assertThat(file)
        .content()
        .as("mvn test -Dtest=BuiltInFilesTest -Djleak.update=true writes it")
        .isEqualTo(index);
  }

  @Test
  void folderIsNamedAfterItsPattern() throws IOException {
    assertThat(folders())
        .extracting(folder -> folder.getFileName().toString())
        .containsExactlyElementsOf(
            patterns().stream().map(pattern -> pattern.id() + "-" + pattern.name()).toList());
  }

  @Test
  void folderHoldsThePatternAndItsPageAndNothingElse() throws IOException {
    for (Path folder : folders()) {
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("pattern.json", "page.md");
      }
    }
  }

  @Test
  void idsFollowOneAnotherAndAreNeverUsedAgain() throws IOException {
    List<String> retired =
        Files.readAllLines(FILES.resolve("retired.txt")).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();
    List<String> everUsed = new ArrayList<>(retired);
    patterns().forEach(pattern -> everUsed.add(pattern.id()));
    assertThat(everUsed)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, everUsed.size()).mapToObj("JLK%03d"::formatted).toList());
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void nameSaysTheBadThingSoThatItReadsAfterAllow(Pattern pattern) {
    assertThat(pattern.name())
        .matches("[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*")
        .doesNotMatch(
            "(no|not|dont|avoid|prevent|disallow|forbid|missing|use|check|should|must)-.*");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void textsAreShortAndWholeLines(Pattern pattern) {
    assertThat(pattern.title()).matches("[A-Z].*[a-z]").hasSizeLessThanOrEqualTo(85);
    assertThat(pattern.why()).matches("[a-z{].*[a-z})]").hasSizeLessThanOrEqualTo(80);
    assertThat(pattern.actions())
        .hasSizeBetween(2, 4)
        .allSatisfy(
            action -> assertThat(action).matches("[a-z].*[^.]").hasSizeLessThanOrEqualTo(76));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void refinedAndOverlappingPatternsExist(Pattern pattern) {
    assertThat(patterns())
        .extracting(Pattern::id)
        .containsAll(pattern.refines())
        .containsAll(pattern.overlaps());
    assertThat(pattern.refines()).doesNotContain(pattern.id());
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void pageBeginsWithIdNameAndTitle(Pattern pattern) {
    String page = page(pattern);
    assertThat(page).startsWith("# " + pattern.id() + " " + pattern.name() + "\n\n");
    assertThat(page.split("\n\n")[1].replace('\n', ' ')).isEqualTo(pattern.title() + ".");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void pageHasEveryHeadingInOrderAndTextBelowEach(Pattern pattern) {
    String page = page(pattern);
    assertThat(java.util.regex.Pattern.compile("(?m)^## (.*)$").matcher(page).results())
        .extracting(heading -> heading.group(1))
        .containsExactlyElementsOf(HEADINGS);
    assertThat(HEADINGS).allSatisfy(heading -> assertThat(section(page, heading)).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void excerptOnThePageIsFoundByItsPattern(Pattern pattern) {
    String excerpt = fenced(section(page(pattern), "In a dump")).get(0);
    TrendKind trend = pattern.kind() == PatternKind.STUCK ? TrendKind.STUCK : TrendKind.GROWING;
    Match match = CATALOGUE.find(ParsedExcerpt.facts(excerpt, trend));
    assertThat(match.pattern().id()).isEqualTo(pattern.id());
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void fixShowsCodeBeforeAndAfter(Pattern pattern) {
    String fix = section(page(pattern), "Fix");
    assertThat(fix)
        .containsPattern("(?s)efore:.*```(java|go|kotlin)\n.*After.*```(java|go|kotlin)\n");
    assertThat(fenced(fix)).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void proseFitsATerminal(Pattern pattern) {
    String prose = page(pattern).replaceAll("(?s)```.*?```", "");
    assertThat(prose.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(page(pattern).replaceAll("\\bat .*|- .*", "").lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void pagesMentionOnlyPatternsThatExist(Pattern pattern) {
    assertThat(java.util.regex.Pattern.compile("JLK[0-9]+").matcher(page(pattern)).results())
        .extracting(MatchResult::group)
        .isSubsetOf(patterns().stream().map(Pattern::id).collect(Collectors.toSet()));
  }

  @Test
  void patternOnThePageOfUnclassifiedGrowthIsOneThatCanBeUsed(@TempDir Path folder)
      throws Exception {
    String json = fenced(section(CATALOGUE.page("JLK000").orElseThrow(), "Fix")).get(2);
    Catalogue catalogue = CATALOGUE.plus(Files.writeString(folder.resolve("acme.json"), json));
    assertThat(catalogue.find(FactsBuilder.frames("com.acme.orders.Gate.enter").build()).pattern())
        .returns("ACME001", Pattern::id);
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String page(Pattern pattern) {
    return CATALOGUE.page(pattern.id()).orElseThrow();
  }

  private static String section(String page, String heading) {
    int start = page.indexOf("\n## " + heading + "\n") + heading.length() + 5;
    int end = page.indexOf("\n## ", start);
    return page.substring(start, end < 0 ? page.length() : end);
  }

  private static List<String> fenced(String section) {
    return java.util.regex.Pattern.compile("(?s)```\\w*\n(.*?)```")
        .matcher(section)
        .results()
        .map(block -> block.group(1))
        .toList();
  }
}
