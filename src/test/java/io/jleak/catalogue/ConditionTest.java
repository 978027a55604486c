package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DeadlockRole;
import io.jleak.model.LockSharing;
import io.jleak.model.SlotBehaviour;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import io.jleak.model.WaitKind;
import io.jleak.userfile.JsonText;
import io.jleak.userfile.JsonValue;
import io.jleak.userfile.Problems;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each key of a {@code match} object: what it holds for, and how many points it is worth. */
class ConditionTest {

  private static final FactsBuilder FACTS =
      frames(
              "java.util.concurrent.CompletableFuture.join",
              "java.util.Optional.map",
              "com.acme.Shop.order",
              "com.acme.Web.handle",
              "java.lang.Thread.run")
          .blockedAt("java.util.concurrent.CompletableFuture.waitingGet")
          .printed("jdk.internal.misc.Unsafe.park", "java.util.concurrent.locks.LockSupport.park")
          .name("http-#", SlotBehaviour.EVER_NEW)
          .lock(LockSharing.ONE_EACH, "java.util.concurrent.CompletableFuture$Signaller")
          .owner("writer-1", WaitKind.SLEEP, "java.lang.Thread.sleep", "com.acme.Writer.run")
          .creator("com.acme.Main.start")
          .kind(ThreadKind.VIRTUAL)
          .deadlock(DeadlockRole.BEHIND)
          .orphaned()
          .reloaded()
          .count(12);

  @ParameterizedTest(name = "{0}: {1}, {2} points")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                                    | true  | 0",
        "{'frames': ['com.acme.Shop.order']}                   | true  | 4",
        "{'frames': ['com.acme.**']}                           | true  | 2",
        "{'frames': ['x.Y.z', 'com.acme.Web.*']}               | true  | 2",
        "{'frames': ['jdk.internal.misc.Unsafe.park']}         | true  | 4",
        "{'frames': ['com.acme.Shop']}                         | false | 4",
        "{'frames': ['**']}                                    | true  | 0",
        "{'innermost': ['java.util.concurrent.CompletableFuture.waitingGet']} | true | 4",
        "{'innermost': ['java.util.concurrent.CompletableFuture.join']}       | true | 4",
        "{'innermost': ['java.util.Optional.map']}             | true  | 4",
        "{'innermost': ['com.acme.Shop.order']}                | false | 4",
        "{'entry': ['com.acme.Web.handle']}                    | true  | 4",
        "{'entry': ['java.lang.Thread.run']}                   | false | 4",
        "{'creator': ['com.acme.Main.*']}                      | true  | 2",
        "{'application': true}                                 | true  | 1",
        "{'application': false}                                | false | 1",
        "{'entryWaits': true}                                  | false | 1",
        "{'applicationWaits': true}                            | false | 1",
        "{'applicationWaits': false}                           | true  | 1",
        "{'names': ['http-#']}                                 | true  | 4",
        "{'names': ['tcp-#', 'http-*']}                        | true  | 2",
        "{'names': [{'pattern': 'http-#', 'slots': ['EVER_NEW']}]}  | true  | 5",
        "{'names': [{'slots': ['**', 'EVER_NEW']}]}            | true  | 1",
        "{'names': [{'slots': ['CONSTANT']}]}                  | false | 1",
        "{'states': ['WAITING', 'BLOCKED']}                    | true  | 1",
        "{'states': ['runnable']}                              | false | 1",
        "{'waits': ['PARK']}                                   | true  | 1",
        "{'waits': ['SLEEP']}                                  | false | 1",
        "{'lockTypes': ['java.util.concurrent.**']}            | true  | 2",
        "{'lockTypes': ['java.util.TaskQueue']}                | false | 4",
        "{'locks': ['ONE_EACH', 'MANY']}                       | true  | 2",
        "{'locks': ['ONE_SHARED']}                             | false | 2",
        "{'owner': {}}                                         | true  | 2",
        "{'owner': {'waits': ['SLEEP'], 'states': ['TIMED_WAITING']}} | true  | 4",
        "{'owner': {'waits': ['IO']}}                          | false | 3",
        "{'owner': {'frames': ['com.acme.Writer.run']}}        | true  | 6",
        "{'orphaned': true}                                    | true  | 2",
        "{'reloaded': true}                                    | true  | 2",
        "{'reloaded': false}                                   | false | 2",
        "{'deadlock': ['BEHIND']}                              | true  | 16",
        "{'deadlock': ['NONE']}                                | false | 16",
        "{'threadKinds': ['VIRTUAL']}                          | true  | 1",
        "{'threadKinds': ['PLATFORM']}                         | false | 1",
        "{'count': 12}                                         | true  | 1",
        "{'count': 13}                                         | false | 1",
        "{'trends': ['GROWING', 'STUCK']}                      | true  | 1",
        "{'trends': ['POOL']}                                  | false | 1",
        "{'count': 1, 'trends': ['GROWING']}                   | true  | 2",
        "{'count': 1, 'trends': ['POOL']}                      | false | 2",
        "{'allOf': [{'count': 1}, {'locks': ['ONE_EACH']}]}    | true  | 3",
        "{'allOf': [{'count': 1}, {'locks': ['MANY']}]}        | false | 3",
        "{'anyOf': [{'count': 99}, {'locks': ['ONE_EACH']}]}   | true  | 1",
        "{'anyOf': [{'count': 99}, {'locks': ['MANY']}]}       | false | 1",
        "{'noneOf': [{'count': 99}, {'locks': ['MANY']}]}      | true  | 1",
        "{'noneOf': [{'count': 99}, {'locks': ['ONE_EACH']}]}  | false | 1",
      })
  void holdsOrNotAndIsWorthItsPoints(String match, boolean holds, int points) throws Exception {
    Condition condition = condition(match);
    assertThat(condition.holds(Subject.of(FACTS.build()))).isEqualTo(holds);
    assertThat(condition.points()).isEqualTo(points);
  }

  @Test
  void everyNamePatternMustBeOneOfThoseWanted() throws Exception {
    FactsBuilder mixed = frames("x.Y.z").name("pool-#").name("other");
    assertThat(holds("{'names': ['pool-#']}", mixed.build())).isFalse();
    assertThat(holds("{'names': ['pool-#', 'other']}", mixed.build())).isTrue();
    assertThat(holds("{'names': ['**']}", frames("x.Y.z").build())).isFalse();
  }

  @Test
  void statesAreThoseOfMoreThanHalfOfTheThreads() throws Exception {
    assertThat(holds("{'states': ['BLOCKED']}", blockedOf10(6))).isTrue();
    assertThat(holds("{'states': ['BLOCKED']}", blockedOf10(5))).isFalse();
    assertThat(holds("{'states': ['BLOCKED', 'RUNNABLE']}", blockedOf10(5))).isTrue();
  }

  @Test
  void withoutAnOwnerNothingHoldsForIt() throws Exception {
    TrendFacts facts = frames("x.Y.z").build();
    assertThat(holds("{'owner': {}}", facts)).isFalse();
    assertThat(holds("{'owner': {'waits': ['IO']}}", facts)).isFalse();
  }

  @Test
  void theApplicationWaitsWhereItsOwnFrameMakesTheCall() throws Exception {
    String match = "{'applicationWaits': true}";
    FactsBuilder gate = frames("com.acme.Gate.enter", "com.acme.Web.handle");
    assertThat(holds(match, gate.wait(WaitKind.OBJECT_WAIT).build())).isTrue();
    assertThat(holds(match, gate.wait(WaitKind.PARK).build())).isTrue();
    assertThat(holds(match, gate.wait(WaitKind.NONE).build())).isFalse();
    assertThat(holds(match, frames("org.lib.Gate.enter", "com.acme.Web.handle").build())).isFalse();
    assertThat(holds(match, frames("java.lang.Thread.join", "com.acme.Web.run").build())).isFalse();
    assertThat(holds(match, frames("org.lib.Worker.run").build())).isFalse();
    assertThat(holds(match, frames().build())).isFalse();
  }

  @Test
  void theLockTypeIsThatOfMostThreads() throws Exception {
    FactsBuilder waiters = frames("x.Y.z").lock(LockSharing.MANY, "x.Condition", "x.Lock");
    assertThat(holds("{'lockTypes': ['x.Condition']}", waiters.build())).isTrue();
    assertThat(holds("{'lockTypes': ['x.Lock']}", waiters.build())).isFalse();
    assertThat(holds("{'lockTypes': ['**']}", frames("x.Y.z").build())).isFalse();
  }

  @Test
  void aTruncatedStackHasNoEntry() throws Exception {
    assertThat(holds("{'entry': ['x.Y.z']}", frames("x.Y.z").build())).isTrue();
    assertThat(holds("{'entry': ['x.Y.z']}", frames("x.Y.z").truncated().build())).isFalse();
  }

  @Test
  void withoutJdkFramesTheInnermostFrameIsTheCall() throws Exception {
    FactsBuilder facts = frames("com.acme.A.a", "com.acme.B.b").blockedAt("");
    assertThat(holds("{'innermost': ['com.acme.A.a']}", facts.build())).isTrue();
    assertThat(holds("{'innermost': ['com.acme.B.b']}", facts.build())).isFalse();
    assertThat(holds("{'innermost': ['**']}", frames().build())).isFalse();
  }

  @Test
  void theEntryWaitsWhereNothingElseOfTheApplicationIsOnTheStack() throws Exception {
    String match = "{'entryWaits': true}";
    assertThat(holds(match, frames("com.acme.A.loop").build())).isTrue();
    assertThat(holds(match, frames("time.Sleep", "com.acme.A.loop").build())).isTrue();
    assertThat(holds(match, frames("com.acme.A.ask", "com.acme.A.loop").build())).isFalse();
    assertThat(holds(match, frames("com.acme.A.serve", "x.Y.run").build())).isFalse();
    assertThat(holds(match, frames("time.Sleep").build())).isFalse();
    assertThat(holds(match, frames("com.acme.A.loop").wait(WaitKind.NONE).build())).isFalse();
    assertThat(holds(match, frames("com.acme.A.loop").truncated().build())).isFalse();
  }

  private static TrendFacts blockedOf10(int blocked) {
    TrendFacts facts = frames("x.Y.z").build();
    return new TrendFacts(
        TrendKind.GROWING,
        10,
        facts.threadKind(),
        facts.chain(),
        facts.sample(),
        Map.of(ThreadState.BLOCKED, blocked, ThreadState.RUNNABLE, 10 - blocked),
        facts.waits(),
        facts.names(),
        facts.locks(),
        facts.deadlock(),
        facts.reloaded());
  }

  private static boolean holds(String match, TrendFacts facts) throws Exception {
    return condition(match).holds(Subject.of(facts));
  }

  private static Condition condition(String match) throws Exception {
    Problems problems = new Problems("x");
    Condition condition =
        ConditionReader.read(JsonValue.root(JsonText.read(match.replace('\'', '"')), "", problems));
    assertThat(problems.messages()).isEmpty();
    return condition;
  }
}
