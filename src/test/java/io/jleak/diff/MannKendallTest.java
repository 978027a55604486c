package io.jleak.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannKendallTest {

  /** The tables of the test: the least score that is significant for n values without ties. */
  @ParameterizedTest
  @CsvSource({
    // n, score at 5 %, score at 1 % (0: none is)
    "3, 0, 0",
    "4, 6, 0",
    "5, 8, 10",
    "6, 11, 13",
    "7, 13, 17",
    "8, 16, 20",
    "9, 18, 24",
    "10, 21, 27",
  })
  void criticalScoresAreThoseOfThePublishedTable(int n, int atFive, int atOne) {
    assertThat(leastScore(n, 0.05)).isEqualTo(atFive);
    assertThat(leastScore(n, 0.01)).isEqualTo(atOne);
  }

  private static int leastScore(int n, double significance) {
    int all = n * (n - 1) / 2;
    int least = 0;
    for (int inversions = 0; inversions <= all; inversions++) {
      int score = all - 2 * inversions;
      if (score > 0 && MannKendall.chance(values(n, inversions)) <= significance) {
        least = score;
      }
    }
    return least;
  }

  /** The values 1 to n in an order with so many pairs the wrong way round. */
  private static List<Integer> values(int n, int inversions) {
    List<Integer> left = new ArrayList<>(IntStream.rangeClosed(1, n).boxed().toList());
    List<Integer> values = new ArrayList<>();
    int open = inversions;
    while (!left.isEmpty()) {
      int skip = Math.min(open, left.size() - 1);
      values.add(left.remove(skip));
      open -= skip;
    }
    return values;
  }

  @Test
  void fourRisingValuesHaveAChanceOfOneInTwentyFour() {
    assertThat(MannKendall.chance(List.of(1, 2, 3, 4))).isEqualTo(1.0 / 24);
  }

  @Test
  void threeValuesNeverSuffice() {
    assertThat(MannKendall.chance(List.of(1, 2, 3))).isEqualTo(1.0 / 6);
  }

  @Test
  void fallingValuesAreCertainNotToRise() {
    assertThat(MannKendall.chance(List.of(5, 4, 3, 2, 1))).isEqualTo(1);
  }

  @Test
  void equalValuesShowNothing() {
    assertThat(MannKendall.chance(Collections.nCopies(10, 7))).isEqualTo(1);
  }

  /** Exact and approximate chances must meet where the one takes over from the other. */
  @Test
  void approximationIsCloseWhereItBegins() {
    assertThat(MannKendall.chance(values(12, 20)))
        .isCloseTo(0.0432, within(0.0001)); // score 26 of 66
    assertThat(MannKendall.chance(values(13, 25)))
        .isCloseTo(0.0510, within(0.002)); // score 28 of 78
  }

  @Test
  void tiesMakeTheTestNoMoreSure() {
    double rising = MannKendall.chance(List.of(1, 2, 3, 4, 5, 6, 7, 8));
    assertThat(MannKendall.chance(List.of(1, 1, 2, 3, 4, 5, 6, 6))).isGreaterThan(rising);
  }

  @Test
  void randomValuesAlarmAsOftenAsTheChanceSays() {
    Random random = new Random(17);
    int alarms = 0;
    for (int i = 0; i < 2000; i++) {
      List<Integer> values = random.ints(20).boxed().toList();
      alarms += MannKendall.chance(values) <= 0.05 ? 1 : 0;
    }
    assertThat(alarms / 2000.0).isBetween(0.03, 0.07);
  }
}
