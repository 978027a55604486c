package io.jleak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.catalogue.WantedName.WantedSlot;
import io.jleak.model.DeadlockRole;
import io.jleak.model.Level;
import io.jleak.model.LockSharing;
import io.jleak.model.SlotBehaviour;
import io.jleak.model.ThreadKind;
import io.jleak.model.TrendKind;
import io.jleak.model.WaitKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page on patterns of one's own tells all there is, and what it tells is true. */
class PatternFilePageTest {

  private static final Catalogue CATALOGUE = Catalogue.builtIn();
  private static final String PAGE = CATALOGUE.page("pattern-file").orElseThrow();

  static Stream<String> words() {
    return Stream.of(
            PatternReader.KEYS.stream(),
            ConditionReader.KEYS.stream(),
            ConditionReader.OWNER_KEYS.stream(),
            Placeholder.words().stream().map(word -> "{" + word + "}"),
            constants(SlotBehaviour.class),
            constants(WaitKind.class),
            constants(LockSharing.class),
            constants(DeadlockRole.class),
            constants(ThreadKind.class),
            constants(TrendKind.class),
            constants(PatternKind.class).map(word -> word.toLowerCase(Locale.ROOT)),
            constants(Level.class).map(word -> word.toLowerCase(Locale.ROOT)))
        .flatMap(each -> each)
        .distinct();
  }

  private static Stream<String> constants(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name);
  }

  @ParameterizedTest
  @MethodSource("words")
  void everyWordOfTheFormatIsOnThePage(String word) {
    assertThat(PAGE).contains("`" + word + "`");
  }

  @Test
  void slotsAreNamedAfterTheBehavioursOfSlots() {
    assertThat(SlotBehaviour.values())
        .extracting(WantedSlot::of)
        .extracting(Enum::name)
        .containsExactlyElementsOf(constants(SlotBehaviour.class).toList());
  }

  @Test
  void theExampleCanBeUsed(@TempDir Path folder) throws Exception {
    String json = PAGE.substring(PAGE.indexOf("```json") + 7, PAGE.indexOf("\n```\n"));
    Catalogue catalogue = CATALOGUE.plus(Files.writeString(folder.resolve("acme.json"), json));
    FactsBuilder gate = FactsBuilder.frames("com.acme.orders.Gate.enter").count(7);
    assertThat(catalogue.find(gate.build()))
        .returns("ACME001", match -> match.pattern().id())
        .returns("a failed import leaves the gate closed; 7 threads wait", Match::why)
        .returns(
            List.of(
                "run the import again, or call Gate.open over JMX",
                "see why Gate.enter has no time limit"),
            Match::actions);
    FactsBuilder batch =
        FactsBuilder.frames("com.acme.orders.Gate.enter", "com.acme.batch.Import.run");
    assertThat(catalogue.find(batch.build()).pattern().id()).isEqualTo("JLK000");
    assertThat(catalogue.page("ACME001").orElseThrow()).endsWith("in the runbook.\n");
  }
}
