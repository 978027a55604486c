package io.jleak.diff;

import static io.jleak.diff.Life.evenly;
import static io.jleak.diff.Life.living;
import static io.jleak.diff.Life.old;
import static io.jleak.diff.Life.together;
import static io.jleak.diff.Role.idle;
import static io.jleak.diff.Role.latch;
import static io.jleak.diff.Scenario.dumps;
import static io.jleak.diff.Scenario.dumpsAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.diff.Scenario.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that are young when last seen are no sign of a leak; old ones are, as before. */
class GracePeriodTest {

  @Test
  void requestsThatHaveJustBegunAreNoLeak() {
    assertThat(requests().judge().lines()).containsExactly("RED SUSPECTED upload-# 60");
    assertThat(requests().grace(10).judge().lines()).hasSize(1);
    assertThat(requests().grace(45).judge().lines()).isEmpty();
  }

  /** Each lives for 45 s, and all of the second dump are of the last 40 s. */
  private static Scenario requests() {
    return dumpsAt(0, 20).with(latch("upload-#"), living(45, evenly(60, -20, 20)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, RED CONFIRMED upload-# 60",
    "5, RED CONFIRMED upload-# 57",
    "20, YELLOW CONFIRMED upload-# 49",
    "36, YELLOW CONFIRMED upload-# 40",
    "72, YELLOW CONFIRMED upload-# 20"
  })
  void leakIsStillOneByItsOlderThreads(double grace, String line) {
    Scenario leak = dumps(10).every(12).with(latch("upload-#"), evenly(60, 0, 108)).grace(grace);

    assertThat(leak.judge().lines()).containsExactly(line);
  }

  @Test
  void lastBirthIsToldByTheTimeOfTheLastDump() {
    Scenario leak = dumps(10).every(12).with(latch("upload-#"), evenly(60, 0, 108)).grace(30);

    assertThat(leak.judge().findings().get(0).evidence())
        .contains("the last of them was born 31.5 s before the last dump");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 5, 20, 40, 300})
  void poolOfAStartIsNoLeakOnceItIsGrown(double grace) {
    Scenario healthy =
        dumpsAt(0, 10, 20, 30, 40, 50).with(idle("http-exec-#"), together(60, -15)).grace(grace);

    assertThat(healthy.judge().lines()).isEmpty();
  }

  @Test
  void oneDumpIsJudgedByGrownThreadsAlone() {
    Scenario one =
        dumpsAt(0).with(latch("upload-#"), evenly(60, -300, 0)).with(idle("exec-#"), old(3));

    assertThat(one.judge().lines()).containsExactly("INFO SUSPECTED upload-# 60");
    assertThat(one.grace(60).judge().lines()).containsExactly("INFO SUSPECTED upload-# 48");
    assertThat(one.judge().findings().get(0).evidence().get(0))
        .contains("born evenly over", "until 62.5 s before the dump");
    assertThat(one.grace(600).judge().lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JDK_8", "JDK_7", "ANONYMOUS"})
  void withoutAgesItHasNoEffect(Header header) {
    Scenario leak = dumps(10).every(12).with(latch("upload-#"), evenly(60, 0, 108)).header(header);

    assertThat(leak.grace(50).judge().lines()).isEqualTo(leak.grace(0).judge().lines());
  }
}
