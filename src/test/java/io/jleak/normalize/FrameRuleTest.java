package io.jleak.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FrameRuleTest {

  private static final Language JVM = Language.jvm();
  private static final Language GO = Language.go();

  static Stream<Arguments> samples() {
    return Stream.of(JVM, GO)
        .flatMap(
            language ->
                language.rules().stream()
                    .flatMap(
                        rule ->
                            rule.samples().stream()
                                .map(sample -> Arguments.of(language, rule, sample))));
  }

  static Stream<FrameRule> rules() {
    return Stream.concat(JVM.rules().stream(), GO.rules().stream());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void makesOfItsSampleWhatItSays(Language language, FrameRule rule, FrameRule.Sample sample) {
    assertThat(rule.apply(sample.function())).isEqualTo(sample.result());
    assertThat(sample.result()).as("the rule does something").isNotEqualTo(sample.function());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void namesAreCanonicalAtOnce(Language language, FrameRule rule, FrameRule.Sample sample) {
    String once = language.canonical(sample.function());

    assertThat(language.canonical(once)).isEqualTo(once);
    assertThat(language.canonical(sample.result())).isEqualTo(once);
  }

  @Test
  void haveDifferentNamesAndASampleEach() {
    Set<String> names = new HashSet<>();
    rules()
        .forEach(
            rule -> {
              assertThat(names.add(rule.name())).as(rule.name()).isTrue();
              assertThat(rule.samples()).as(rule.name()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "com.acme.Main.lambda$main$0",
    "com.acme.Main.lambda$main$1",
    "com.acme.Main$1.run",
    "com.acme.Main$1Local.run",
    "com.acme.H2Store.read2",
    "com.acme.Proxy12.call",
    "com.acme.Script1.run",
    "com.acme.__init__.run",
    "com.acme.foo__1",
    "MainKt$main$1$1.invokeSuspend",
    "com.acme.Job.run$lambda$3",
    "com.acme.Job.$anonfun$run$1",
    "com.acme.Main$_run_closure2.doCall",
    "com.acme.Face$Deed.bead",
    "com.acme.Job$$Lambda.run",
    "com.acme.Job.<init>",
  })
  void tellsCodeApartThatTheCompilerNumbers(String function) {
    assertThat(JVM.canonical(function)).isEqualTo(function);
  }

  @ParameterizedTest
  @CsvSource({
    "main.pool.func1.2, main.pool.func1.2",
    "main.init.0, main.init.0",
    "gopkg.in/natefinch/lumberjack%2ev2.(*Logger).millRun-fm,"
        + " gopkg.in/natefinch/lumberjack.v2.(*Logger).millRun",
    "main.(*Tree[go.shape.int]).walk[...].func1, main.(*Tree).walk.func1",
    "main.glob..func1, main.glob..func1",
  })
  void namesGoFunctions(String function, String canonical) {
    assertThat(GO.canonical(function)).isEqualTo(canonical);
  }

  @Test
  void areIdempotentOverAnyMixtureOfTheirSamples() {
    Random random = new Random(11);
    for (Language language : List.of(JVM, GO)) {
      List<String> pieces = new ArrayList<>();
      for (FrameRule rule : language.rules()) {
        for (FrameRule.Sample sample : rule.samples()) {
          pieces.addAll(List.of(sample.function().split("(?=[.$/])")));
        }
      }
      for (int i = 0; i < 30_000; i++) {
        StringBuilder function = new StringBuilder();
        for (int piece = random.nextInt(6); piece >= 0; piece--) {
          function.append(pieces.get(random.nextInt(pieces.size())));
        }
        String once = language.canonical(function.toString());
        assertThat(language.canonical(once)).as(function.toString()).isEqualTo(once);
      }
    }
  }

  /**
   * Each beginning of each sample, with its last characters repeated: what a regex with a repeated
   * repetition would try in ever more ways. The measure is how often it looks at a character.
   */
  @ParameterizedTest
  @MethodSource("rules")
  void looksAtEachCharacterOfHostileInputABoundedNumberOfTimes(FrameRule rule) {
    for (FrameRule.Sample sample : rule.samples()) {
      for (int cut = 1; cut <= sample.function().length(); cut++) {
        String head = sample.function().substring(0, cut);
        for (int length = Math.min(cut, 8); length > 0; length -= 3) {
          String hostile = head + head.substring(cut - length).repeat(8_000 / length);
          assertThat(LookCounter.looks(rule.mask(), hostile))
              .as("%s on %s", rule.name(), head)
              .isLessThan(400L * hostile.length());
        }
      }
    }
  }

  @Test
  void leavesANameAloneThatIsTooLongToBeOne() {
    String function = "com.acme.Job$$Lambda/0x1a.run" + "x".repeat(5_000);

    assertThat(JVM.canonical(function)).isSameAs(function);
  }
}
