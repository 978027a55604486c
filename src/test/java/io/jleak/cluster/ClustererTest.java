package io.jleak.cluster;

import static io.jleak.cluster.Chains.dump;
import static io.jleak.cluster.Chains.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jleak.model.Cluster;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.ThreadState;
import io.jleak.model.WaitKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClustererTest {

  private static final String IDLE = "q.Queue.take < j.Pool.getTask < j.Pool.run < j.Worker.run";
  private static final String TAIL = " < s.A.a < s.B.b < s.C.c < s.D.d < s.E.e < s.F.f < s.G.g";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "equal chains | app.J.run < s.A.a | app.J.run < s.A.a | 1",
        "one frame of five | app.J.run < s.A.a < s.B.b < s.C.c < s.D.d"
            + " | app.J.run < s.A.a < s.X.x < s.C.c < s.D.d | 1",
        "one frame of four | app.J.run < s.A.a < s.B.b < s.C.c"
            + " | app.J.run < s.A.a < s.X.x < s.C.c | 2",
        "one frame more | app.J.run < s.A.a < s.B.b < s.C.c"
            + " | app.J.run < s.A.a < s.X.x < s.B.b < s.C.c | 1",
        "same frames in another order | app.J.run < s.A.a < s.B.b < s.C.c < s.D.d"
            + " | app.J.run < s.D.d < s.C.c < s.B.b < s.A.a | 2",
        "another first frame of the application, 0.89 | app.J.one"
            + TAIL
            + " < s.H.h"
            + " | app.J.two"
            + TAIL
            + " < s.H.h | 2",
        "another first frame of the application, 0.90 | app.J.one"
            + TAIL
            + " < s.H.h < s.I.i"
            + " | app.J.two"
            + TAIL
            + " < s.H.h < s.I.i | 1",
        "nothing in common | app.J.run < s.A.a | app.K.run < s.B.b | 2",
      })
  void putsNearlyEqualChainsTogether(String what, String one, String other, int clusters) {
    assertThat(cluster(dump(thread("t", one), thread("u", other)))).hasSize(clusters);
  }

  @Test
  void keepsIdleWorkersOfDifferentPoolsApart() {
    List<Cluster> clusters =
        cluster(dump(thread("pool-#", IDLE), thread("http-#", IDLE), thread("pool-#", IDLE)));

    assertThat(clusters).extracting(Cluster::counts).containsExactly(List.of(2), List.of(1));
  }

  @Test
  void putsThreadsOfAllNamesTogetherThatRunTheSameApplicationCode() {
    String chain = "app.Job.run < " + IDLE;

    assertThat(cluster(dump(thread("a-#", chain), thread("b-#", chain)))).hasSize(1);
  }

  @Test
  void putsThreadsWithoutFramesTogetherByName() {
    assertThat(cluster(dump(thread("GC#", ""), thread("GC#", ""), thread("VM Thread", ""))))
        .extracting(Cluster::counts)
        .containsExactly(List.of(2), List.of(1));
  }

  @Test
  void doesNotAskForTheState() {
    String chain = "app.Job.run < " + IDLE;
    NormalizedThread waits = thread("a", chain, "", WaitKind.PARK, ThreadState.WAITING, 1);
    NormalizedThread runs = thread("a", chain, "", WaitKind.NONE, ThreadState.RUNNABLE, 1);

    assertThat(cluster(dump(waits, runs, waits)))
        .singleElement()
        .satisfies(only -> assertThat(only.chain().waitKind()).isEqualTo(WaitKind.PARK));
  }

  @Test
  void keepsWhatIsStartedElsewhereApart() {
    NormalizedThread one = thread("", "app.f", "app.main", WaitKind.PARK, ThreadState.WAITING, 1);
    NormalizedThread other =
        thread("", "app.f", "app.other", WaitKind.PARK, ThreadState.WAITING, 1);

    assertThat(cluster(dump(one, other))).hasSize(2);
  }

  @Test
  void countsPerDumpAndListsTheLargestInTheLastDumpFirst() {
    NormalizedThread grows = thread("grows-#", "app.Grows.run");
    NormalizedThread gone = thread("gone-#", "app.Gone.run");
    NormalizedThread stays = thread("stays-#", "app.Stays.run");

    assertThat(cluster(dump(gone, gone, gone, stays), dump(grows, stays, grows)))
        .extracting(Cluster::counts)
        .containsExactly(List.of(0, 2), List.of(1, 1), List.of(3, 0));
  }

  @Test
  void countsAnAggregatedEntryAsOftenAsItSays() {
    NormalizedThread many = thread("", "app.f", "", WaitKind.NONE, ThreadState.UNKNOWN, 30_000);

    assertThat(cluster(dump(many, thread("", "app.f"))).get(0).counts()).containsExactly(30_001);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pool-# | q.Queue.take < j.Pool.getTask ... | 1",
        "http-# | q.Queue.take < j.Pool.getTask ... | 2",
        "pool-# | q.Queue.poll < j.Pool.getTask ... | 2",
        "pool-# | ... | 2",
      })
  void takesACutChainForTheWholeOneItBeginsLike(String pattern, String cut, int clusters) {
    List<Cluster> found =
        cluster(dump(thread("pool-#", IDLE), thread(pattern, cut), thread(pattern, cut)));

    assertThat(found).hasSize(clusters);
    assertThat(found)
        .anyMatch(each -> !each.chain().truncated() && each.chain().frames().size() == 4);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void dependsNeitherOnTheOrderOfThreadsNorOfDumps(long seed) {
    Random random = new Random(seed);
    List<NormalizedThread> threads = randomThreads(random, 300);
    List<List<NormalizedThread>> halves =
        List.of(threads.subList(0, 150), threads.subList(150, 300));

    List<String> clusters = summary(cluster(dump(halves.get(0)), dump(halves.get(1))), false);

    List<NormalizedThread> shuffled = new ArrayList<>(halves.get(0));
    Collections.shuffle(shuffled, random);
    assertThat(summary(cluster(dump(shuffled), dump(halves.get(1))), false)).isEqualTo(clusters);
    assertThat(summary(cluster(dump(halves.get(1)), dump(halves.get(0))), true))
        .isEqualTo(clusters);
  }

  @Test
  void findsThePairsThatComparingAllWithAllFinds() {
    List<NormalizedThread> threads = randomThreads(new Random(9), 400);
    List<Cluster> clusters = cluster(dump(threads));

    for (int i = 0; i < clusters.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(alike(clusters.get(i), clusters.get(j)))
            .as("%s and %s", clusters.get(i).chain(), clusters.get(j).chain())
            .isFalse();
      }
    }
  }

  @Test
  void putsOnlyEqualChainsTogetherWhenAskedTo() {
    NormalizedDump dump =
        dump(
            thread("t", "app.J.run < s.A.a < s.B.b < s.C.c < s.D.d"),
            thread("t", "app.J.run < s.A.a < s.X.x < s.C.c < s.D.d"));

    assertThat(Clusterer.cluster(List.of(dump), new ClusterOptions(1)).clusters()).hasSize(2);
  }

  @Test
  void tellsDepthAndMixOfPackages() {
    Cluster cluster =
        cluster(dump(thread("t", "app.J.run < s.A.a"), thread("t", "app.J.run < s.A.a"))).get(0);

    assertThat(cluster.meanDepth()).isEqualTo(2.0);
    assertThat(cluster.packageEntropy()).isEqualTo(1.0, within(1e-12));
    assertThat(cluster.sample().frames()).hasSize(2);
    assertThat(cluster(dump(thread("t", "app.J.run"))).get(0).packageEntropy()).isZero();
    assertThat(cluster(dump(thread("t", ""))).get(0).packageEntropy()).isZero();
  }

  @Test
  void saysWhenItDidNotCompareAll() {
    List<NormalizedThread> threads = new ArrayList<>();
    List<String> frames = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      frames.add("s.C" + i + ".m");
    }
    Random random = new Random(3);
    for (int i = 0; i < 3_000; i++) {
      Collections.shuffle(frames, random);
      threads.add(thread("t", String.join(" < ", frames)));
    }

    assertThat(Clusterer.cluster(List.of(dump(threads)), ClusterOptions.DEFAULT).notes())
        .singleElement()
        .asString()
        .contains("of 3000 distinct");
  }

  @Test
  void comparesTheInnermostFramesOfVeryDeepStacks() {
    StringBuilder deep = new StringBuilder("app.J.run");
    for (int i = 0; i < 20_000; i++) {
      deep.append(" < s.C").append(i).append(".m");
    }

    assertThat(cluster(dump(thread("t", deep.toString()), thread("t", deep + " < s.Z.z"))))
        .hasSize(1);
  }

  @Test
  void hasNothingToSayOfNothing() {
    assertThat(Clusterer.cluster(List.of(), ClusterOptions.DEFAULT).clusters()).isEmpty();
    assertThat(cluster(dump())).isEmpty();
  }

  private static boolean alike(Cluster one, Cluster other) {
    SymbolSequence first = sequence(one);
    SymbolSequence second = sequence(other);
    String firstApp = one.chain().frames().get(Math.max(0, one.chain().applicationFrame()));
    String secondApp = other.chain().frames().get(Math.max(0, other.chain().applicationFrame()));
    double least = firstApp.equals(secondApp) ? 0.8 : 0.9;
    return first.similarity(second, least) > 0;
  }

  private static SymbolSequence sequence(Cluster cluster) {
    return new SymbolSequence(
        cluster.chain().frames().stream().map(String::hashCode).toArray(Integer[]::new));
  }

  /** Threads that run variants of ten chains. */
  private static List<NormalizedThread> randomThreads(Random random, int count) {
    List<NormalizedThread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int base = random.nextInt(10);
      List<String> frames = new ArrayList<>();
      for (int frame = 0; frame < 6 + base; frame++) {
        frames.add("s.C" + (base * 7 + frame) % 25 + ".m");
      }
      frames.set(2, "app.J" + base % 3 + ".run");
      for (int change = random.nextInt(4); change > 0; change--) {
        frames.set(3 + random.nextInt(frames.size() - 3), "s.X" + random.nextInt(6) + ".m");
      }
      threads.add(thread("t", String.join(" < ", frames)));
    }
    return threads;
  }

  private static List<String> summary(List<Cluster> clusters, boolean reversed) {
    return clusters.stream()
        .map(
            each -> {
              List<Integer> counts = new ArrayList<>(each.counts());
              if (reversed) {
                Collections.reverse(counts);
              }
              return each.id() + each.fingerprint() + counts + each.chain() + each.meanDepth();
            })
        .sorted()
        .toList();
  }

  private static List<Cluster> cluster(NormalizedDump... dumps) {
    return Clusterer.cluster(List.of(dumps), ClusterOptions.DEFAULT).clusters();
  }
}
