package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.LockSharing;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import io.jleak.model.WaitKind;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

  private static final Catalogue BUILT_IN = Catalogue.builtIn();
  private static final TrendFacts TIMERS = PoolSamples.timer().name("seat-hold-#").build();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"JLK004", "jlk004", "timer-never-cancelled", "Timer-Never-Cancelled"})
  void findsAPatternByItsIdOrItsName(String wanted) {
    assertThat(BUILT_IN.pattern(wanted)).map(Pattern::id).contains("JLK004");
    assertThat(BUILT_IN.page(wanted).orElseThrow()).startsWith("# JLK004 timer-never-cancelled\n");
  }

  @Test
  void hasPagesThatBelongToNoPattern() {
    assertThat(BUILT_IN.page("baseline").orElseThrow())
        .startsWith("# What is known and accepted\n");
    assertThat(BUILT_IN.page("states").orElseThrow()).startsWith("# States, verdicts and levels\n");
    assertThat(BUILT_IN.page("pattern-file").orElseThrow()).startsWith("# Patterns of your own\n");
    assertThat(Catalogue.TOPICS).containsExactly("baseline", "pattern-file", "policy", "states");
  }

  @ParameterizedTest(name = "{0} is meant to be {1}")
  @CsvSource({
    "JLK04, JLK004",
    "JKL004, JLK004",
    "timer-never-canceled, timer-never-cancelled",
    "state, states",
  })
  void knowsWhatMayHaveBeenMeant(String wrong, String meant) {
    assertThat(BUILT_IN.pattern(wrong)).isEmpty();
    assertThat(BUILT_IN.page(wrong)).isEmpty();
    assertThat(BUILT_IN.suggestions(wrong)).first().isEqualTo(meant);
  }

  @Test
  void makesNoWildGuesses() {
    assertThat(BUILT_IN.suggestions("everything")).isEmpty();
  }

  @Test
  void fillsTheTextsFromTheFacts() {
    Match match =
        BUILT_IN.find(
            frames("com.acme.orders.Basket.settle")
                .wait(WaitKind.MONITOR)
                .lock(LockSharing.ONE_SHARED, "com.acme.orders.Basket")
                .owner("writer-1", WaitKind.SLEEP, "java.lang.Thread.sleep")
                .build());
    assertThat(match.why()).isEqualTo("\"writer-1\" holds the monitor and waits in Thread.sleep");
    assertThat(match.actions())
        .first()
        .isEqualTo("look at \"writer-1\": once Thread.sleep returns, the queue dissolves");
  }

  @Test
  void fillsInTheFrameOfTheApplicationTheNameAndTheLock() {
    FactsBuilder waiting =
        frames("java.util.concurrent.locks.ReentrantLock.lock", "com.acme.Ledger.book")
            .lock(LockSharing.ONE_SHARED, "java.util.concurrent.locks.ReentrantLock$FairSync");
    assertThat(BUILT_IN.find(waiting.build()).why())
        .isEqualTo("a ReentrantLock was taken and not given back by its owner");
    assertThat(BUILT_IN.find(waiting.orphaned().build()).actions())
        .startsWith("find why a thread that is gone has not called unlock()");
    FactsBuilder growing = frames("x.Y.z", "com.acme.Gate.enter").name("gate-#");
    assertThat(BUILT_IN.find(growing.build()).actions())
        .startsWith(
            "read the stack from Y.z down to Gate.enter",
            "find who starts \"gate-#\": search the code for that name");
  }

  @Test
  void fillsInWordsWhereTheFactsAreSilent() {
    Match match = BUILT_IN.find(frames().build());
    assertThat(match.why())
        .isEqualTo("40 threads wait in an unknown call; no pattern of the catalogue fits them");
  }

  @Test
  void usersPatternIsChosenWhereItSaysAsMuchAsABuiltInOne() throws Exception {
    String builtIn =
        "{\"trends\": [\"GROWING\"], \"frames\": [\"java.util.TimerThread.mainLoop\"],"
            + " \"application\": false}";
    assertThat(id(with(pattern("ACME001", builtIn, "")), TIMERS)).isEqualTo("ACME001");
  }

  @Test
  void theMoreSpecificOneIsChosenWhoeverWroteIt() throws Exception {
    String less = "{\"frames\": [\"java.util.TimerThread.*\"]}";
    assertThat(id(with(pattern("ACME001", less, "")), TIMERS)).isEqualTo("JLK004");
    String more =
        "{\"frames\": [\"java.util.TimerThread.mainLoop\"], \"names\": [\"seat-hold-#\"]}";
    assertThat(id(with(pattern("ACME001", more, "")), TIMERS)).isEqualTo("ACME001");
  }

  @Test
  void aPatternThatRefinesAnotherOneIsChosenHoweverLittleItSays() throws Exception {
    String little = "{\"count\": 1}";
    assertThat(id(with(pattern("ACME001", little, "")), TIMERS)).isEqualTo("JLK004");
    assertThat(id(with(pattern("ACME001", little, ", \"refines\": [\"JLK004\"]")), TIMERS))
        .isEqualTo("ACME001");
  }

  @Test
  void theOrderOfPatternsAndFilesNeverMatters() throws Exception {
    String match =
        "{\"frames\": [\"java.util.TimerThread.mainLoop\"], \"names\": [\"seat-hold-#\"]}";
    String one = pattern("ACME001", match, "");
    String two = pattern("ACME002", match, "");
    assertThat(id(with("[" + one + "," + two + "]"), TIMERS)).isEqualTo("ACME001");
    assertThat(id(with("[" + two + "," + one + "]"), TIMERS)).isEqualTo("ACME001");
    assertThat(id(with(two).plus(file(one)), TIMERS)).isEqualTo("ACME001");
  }

  @Test
  void pagesOfUsersPatternsAreTheirOwnOrMadeOfTheirTexts() throws Exception {
    String match = "{\"count\": 5}";
    Catalogue catalogue = with(pattern("ACME001", match, ", \"page\": \"# Gates\\n\""));
    assertThat(catalogue.page("ACME001")).contains("# Gates\n");
    assertThat(with(pattern("ACME002", match, "")).page("acme002"))
        .contains(
            """
            # ACME002 gate-left-open

            A gate is left open

            ## Why it leaks

            nobody closes it

            ## Fix

            - close it
            """);
  }

  @Test
  void plusLeavesTheCatalogueItselfAsItIs() throws Exception {
    with(pattern("ACME001", "{\"count\": 1}", ""));
    assertThat(BUILT_IN.pattern("ACME001")).isEmpty();
    assertThat(id(BUILT_IN, frames("x.Y.z").trend(TrendKind.STUCK).build())).isEqualTo("JLK000");
  }

  private static String pattern(String id, String match, String more) {
    return """
        {"id": "%s", "name": "gate-left-open", "title": "A gate is left open", "kind": "leak",
         "match": %s, "why": "nobody closes it", "actions": ["close it"]%s}"""
        .formatted(id, match, more);
  }

  private static String id(Catalogue catalogue, TrendFacts facts) {
    return catalogue.find(facts).pattern().id();
  }

  private Catalogue with(String json) throws IOException, UserFileException {
    return BUILT_IN.plus(file(json));
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("patterns.json"), json);
  }
}
