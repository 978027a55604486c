package io.jleak.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.AnalysisOptions;
import io.jleak.Pipeline;
import io.jleak.catalogue.Catalogue;
import io.jleak.input.Inputs;
import io.jleak.model.Analysis;
import io.jleak.model.Capture;
import io.jleak.model.Finding;
import io.jleak.model.Gate;
import io.jleak.model.Level;
import io.jleak.model.Source;
import io.jleak.model.View;
import io.jleak.parse.DumpParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryTest {

  private static final Pipeline PIPELINE =
      new Pipeline(Catalogue.builtIn(), AnalysisOptions.DEFAULT, "1.2.3");

  /** The gate that a canary is to pass. */
  private static final Gate GATE = new Gate(Level.YELLOW, null, false);

  @ParameterizedTest
  @CsvSource({
    "executors-shut-down, executor-per-request, JLK002",
    "connection-pools-closed, connection-pool-never-closed, JLK014",
    "timers-cancelled, timer-never-cancelled, JLK004",
    "latch-waits-end, latch-never-counted-down, JLK008",
    "contended-monitor, monitor-convoy, JLK011",
    "idle-pool, thread-per-task, JLK069",
    "watch-services-closed, watch-service-never-closed, JLK052",
    "grpc-channels-closed, grpc-channel-never-shut-down, JLK027",
    "kafka-producers-per-topic, kafka-producer-never-closed, JLK028",
    "tailers-closed, file-monitor-never-stopped, JLK055",
  })
  void leakOfOneSideIsToldOfTheTreatmentAlone(String healthy, String leaking, String pattern)
      throws IOException {
    Analysis worse = compare(healthy, leaking);
    Analysis better = compare(leaking, healthy);

    assertThat(worse.verdict().failed()).isTrue();
    assertThat(worse.findings().get(0).patternId()).isEqualTo(pattern);
    assertThat(worse.findings().get(0).evidence().get(0))
        .isEqualTo("in 1 of 1 instance of the treatment, in 0 of 1 instance of the control");
    assertThat(better.verdict().failed()).isFalse();
    assertThat(better.notes())
        .anyMatch(note -> note.startsWith("recovered: the control has " + pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "executor-per-request",
        "connection-pool-never-closed",
        "monitor-convoy",
        "idle-pool",
        "plateau",
        "sawtooth",
        "thread-churn"
      })
  void equalSidesPass(String series) throws IOException {
    Analysis equal = compare(series, series);

    assertThat(equal.verdict().failed()).isFalse();
    assertThat(equal.findings()).allMatch(each -> each.level() == Level.INFO);
    assertThat(compareView(equal).telling()).isFalse();
  }

  @Test
  void halvesOfOneSeriesMayHaveOtherNumbersOfDumps() throws IOException {
    Capture early = dumps("executor-per-request", 1, 4);
    Capture late = dumps("executor-per-request", 4, 10);

    assertThat(Canary.compare(early, late, PIPELINE, GATE).verdict().failed()).isFalse();
  }

  @Test
  void processesOfOneSideAreJudgedOneByOne() throws IOException {
    Capture control = join(dumps("idle-pool", 1, 10), dumps("executors-shut-down", 1, 10));
    Capture treatment =
        join(dumps("executors-shut-down", 1, 10), dumps("executor-per-request", 1, 10));

    Analysis compared = Canary.compare(control, treatment, PIPELINE, GATE);

    assertThat(compared.notes().get(0))
        .isEqualTo("treatment: 2 instances, 20 dumps; control: 2 instances, 20 dumps");
    assertThat(compared.findings())
        .extracting(Finding::patternId, each -> each.evidence().get(0))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "JLK002",
                "in 1 of 2 instances of the treatment, in 0 of 2 instances of the control"));
  }

  @Test
  void dumpsThatTellNeitherAgesNorGrowthAllowNoVerdict() throws IOException {
    Capture one = dumps("latch-never-counted-down-threadinfo", 1, 1);

    assertThat(Canary.compare(one, one, PIPELINE, GATE).notes())
        .anyMatch(note -> note.startsWith("cannot tell: one dump per instance"));
    assertThat(
            Canary.compare(one, dumps("latch-never-counted-down-threadinfo", 1, 10), PIPELINE, GATE)
                .notes())
        .anyMatch(note -> note.startsWith("cannot tell whether the control leaks"));
  }

  @Test
  void poolThatIsLargerIsTold() throws IOException {
    Analysis compared = compare("executors-shut-down", "idle-pool");

    assertThat(compared.verdict().failed()).isFalse();
    assertThat(compared.notes())
        .anyMatch(
            note -> note.startsWith("the treatment holds more threads: ejb-worker-# 0 -> 200"));
    assertThat(compareView(compared).rows().get(0).get(2).text()).isEqualTo("ejb-worker-#");
  }

  private static View compareView(Analysis analysis) {
    return analysis.views().stream()
        .filter(each -> each.name().equals("compare"))
        .findFirst()
        .orElseThrow();
  }

  private static Analysis compare(String control, String treatment) throws IOException {
    return Canary.compare(dumps(control, 1, 10), dumps(treatment, 1, 10), PIPELINE, GATE);
  }

  private static Capture join(Capture... captures) {
    return Capture.join(Arrays.asList(captures));
  }

  /** Some dumps of a series, both numbers included. */
  private static Capture dumps(String series, int from, int to) throws IOException {
    List<Capture> captures = new ArrayList<>();
    List<Source> sources =
        Inputs.of(List.of("testdata/series/" + series), InputStream.nullInputStream()).sources();
    for (Source source : sources) {
      boolean wanted =
          Stream.iterate(from, number -> number <= to, number -> number + 1)
              .anyMatch(
                  number ->
                      source
                          .name()
                          .contains(String.format(java.util.Locale.ROOT, "/d%02d.", number)));
      if (wanted) {
        captures.add(DumpParser.parse(source));
      }
    }
    return Capture.join(captures);
  }
}
