package io.jleak.diff;

import static io.jleak.diff.Life.arrivals;
import static io.jleak.diff.Life.batches;
import static io.jleak.diff.Life.evenly;
import static io.jleak.diff.Life.living;
import static io.jleak.diff.Life.old;
import static io.jleak.diff.Life.together;
import static io.jleak.diff.Role.doing;
import static io.jleak.diff.Role.idle;
import static io.jleak.diff.Role.latch;
import static io.jleak.diff.Role.reading;
import static io.jleak.diff.Scenario.dumps;
import static io.jleak.diff.Scenario.dumpsAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.diff.Scenario.Header;
import io.jleak.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The verdict on processes whose threads' lives are known to the millisecond: what each kind of
 * evidence is worth, at the edges where captured dumps are too few to show it.
 */
class VerdictOnScenariosTest {

  private static final String NOTHING = "";

  static List<Arguments> leaks() {
    return List.of(
        verdict("33/min, above both thresholds", stuckUploads(10), "RED CONFIRMED upload-# 60"),
        verdict(
            "the same without ages",
            stuckUploads(10).header(Header.JDK_8),
            "RED CONFIRMED upload-# 60"),
        verdict(
            "by addresses alone",
            stuckUploads(10).header(Header.JDK_7),
            "RED CONFIRMED upload-# 60"),
        verdict(
            "by counts alone, each dump higher than the last",
            stuckUploads(10).header(Header.ANONYMOUS),
            "RED SUSPECTED upload-# 60"),
        verdict(
            "by counts alone, in few dumps",
            stuckUploads(6).header(Header.ANONYMOUS),
            "YELLOW SUSPECTED upload-# 60"),
        verdict(
            "10/min",
            dumps(10).every(40).with(latch("upload-#"), evenly(60, 0, 360)),
            "ORANGE CONFIRMED upload-# 60"),
        verdict(
            "5/min",
            dumps(10).every(80).with(latch("upload-#"), evenly(60, 0, 720)),
            "YELLOW CONFIRMED upload-# 60"),
        verdict(
            "1/min, but confirmed",
            dumps(10).every(400).with(latch("upload-#"), evenly(60, 0, 3600)),
            "YELLOW CONFIRMED upload-# 60"),
        verdict(
            "below the threshold of 50 threads",
            dumps(10).every(12).with(latch("upload-#"), evenly(40, 0, 108)),
            "YELLOW CONFIRMED upload-# 40"),
        verdict(
            "two dumps",
            dumps(2).every(108).with(latch("upload-#"), evenly(60, -20, 108)),
            "RED SUSPECTED upload-# 60"),
        verdict(
            "two dumps of which the first has none: the second threshold is not reached",
            stuckUploads(2),
            "YELLOW SUSPECTED upload-# 60"),
        verdict(
            "two dumps without ages",
            stuckUploads(2).header(Header.JDK_8),
            "YELLOW SUSPECTED upload-# 60"),
        verdict(
            "one dump, by ages",
            dumpsAt(108).with(latch("upload-#"), evenly(60, -400, 108)),
            "INFO SUSPECTED upload-# 60"),
        verdict(
            "one dump without ages",
            dumpsAt(108).header(Header.JDK_8).with(latch("upload-#"), evenly(60, -400, 108)),
            NOTHING),
        verdict(
            "an executor each, amid the idle workers of another",
            dumps(10)
                .every(12)
                .with(idle("pool-@-thread-#", 1), evenly(60, 0, 108))
                .with(idle("http-#"), old(200)),
            "RED CONFIRMED pool-#-thread-# 60"),
        verdict(
            "three threads each",
            dumps(10).every(12).with(idle("client-@-io-#", 3), batches(3, evenly(30, 0, 108))),
            "RED CONFIRMED client-#-io-# 90"),
        verdict(
            "begins in the middle: not in 70 % of the dumps",
            dumps(10).every(12).with(latch("upload-#"), evenly(60, 54, 108)),
            "YELLOW CONFIRMED upload-# 60"),
        verdict(
            "amid churn of the same threads; what reads from a peer is orange at most",
            dumps(10)
                .every(12)
                .with(
                    reading("conn-#"), mixed(evenly(60, 0, 108), living(2, evenly(300, -10, 110)))),
            "ORANGE CONFIRMED conn-# 65"));
  }

  static List<Arguments> healthy() {
    return List.of(
        verdict("a pool", dumps(10).with(idle("http-#"), old(200)), NOTHING),
        verdict(
            "a pool that fills in the first third",
            dumps(10).every(12).with(idle("http-#"), evenly(60, 0, 36)),
            NOTHING),
        verdict(
            "a pool that fills in the middle",
            dumps(10).every(12).with(idle("http-#"), evenly(60, 40, 70)),
            NOTHING),
        verdict(
            "a step in the last third",
            dumps(10).every(12).with(idle("http-#"), together(60, 90)),
            NOTHING),
        verdict(
            "a pool that is still filling is a note",
            dumps(2).every(60).with(idle("http-#"), evenly(60, 0, 60)),
            "INFO SUSPECTED http-# 60"),
        verdict(
            "churn with ever-new names",
            dumps(10).every(12).with(reading("conn-#"), living(20, evenly(300, -60, 110))),
            NOTHING),
        verdict(
            "churn by random arrivals",
            dumps(10)
                .every(12)
                .with(reading("conn-#"), living(9, arrivals(new Random(7), 4, -60, 110))),
            NOTHING),
        verdict("a sawtooth", dumps(10).every(12).with(idle("job-#"), sawtooth(30, 40)), NOTHING),
        verdict(
            "a burst just before the second of two dumps",
            dumps(2).every(600).with(idle("http-#"), together(40, 599)),
            NOTHING),
        verdict(
            "waiters for a monitor whose owner changes",
            dumps(2).with(doing("request-#", Doing.BLOCKED), old(4)),
            NOTHING));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leaks")
  void leakIsJudgedAsItsEvidenceCarries(String what, Scenario scenario, String verdict) {
    assertThat(String.join("; ", scenario.judge().lines())).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("healthy")
  void healthyProcessIsLeftAlone(String what, Scenario scenario, String verdict) {
    assertThat(String.join("; ", scenario.judge().lines())).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("healthy")
  void healthyProcessIsAtMostANoteWhateverTheHeadersTell(
      String what, Scenario scenario, String verdict) {
    for (Header header : List.of(Header.JDK_8, Header.JDK_7)) {
      assertThat(scenario.header(header).judge().level()).as(header.name()).isIn(null, Level.INFO);
    }
  }

  private static Arguments verdict(String what, Scenario scenario, String verdict) {
    return Arguments.of(what, scenario, verdict);
  }

  /** 60 threads in 108 s that wait for ever. */
  private static Scenario stuckUploads(int dumps) {
    return dumps(dumps).every(108.0 / (dumps - 1)).with(latch("upload-#"), evenly(60, 0, 108));
  }

  private static List<Life> mixed(List<Life> some, List<Life> others) {
    List<Life> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /** So many threads more and more over each period, and all gone at its end. */
  private static List<Life> sawtooth(int count, double period) {
    List<Life> all = new ArrayList<>();
    for (double start = -period; start < 120; start += period) {
      for (Life life : evenly(count, start, start + period)) {
        all.add(new Life(life.born(), start + period));
      }
    }
    return all;
  }
}
