package io.jleak.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolSequenceTest {

  @ParameterizedTest
  @CsvSource({
    "1 2 3 4 5, 1 2 3 4 5, 1.0",
    "1 2 3 4 5, 1 2 9 4 5, 0.8",
    "1 2 3 4 5, 1 2 4 5, 0.8",
    "1 2 3 4 5, 1 2 3 9 9, 0.0",
    "1 2 3 4 5 6 7 8 9 10, 1 2 3 4 5 6 7 8 11 12, 0.8",
    "1 2 3 4 5 6 7 8 9 10, 1 2 3 4 5 6 7 11 12 13, 0.0",
    "1 1 1 1 1, 1 1 1 1, 0.8",
  })
  void isOneMinusTheShareOfFramesThatDiffer(String one, String other, double similarity) {
    assertThat(sequence(one).similarity(sequence(other), 0.8)).isEqualTo(similarity, within(1e-9));
    assertThat(sequence(other).similarity(sequence(one), 0.8)).isEqualTo(similarity, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "5 4 3 2 1, 0.8, 1 2",
    "4 3 2 1, 0.8, 1",
    "1 1 1 2 3, 0.6, 1",
    "9 8 7 6 5 4 3 2 1 0, 0.7, 0 1 2 3",
    "1 2 3, 1.0, 1",
  })
  void looksForAsManyRareFramesAsMayDifferAndOneMore(String frames, double least, String rarest) {
    assertThat(sequence(frames).rarest(least))
        .containsExactly(IntStream.of(numbers(rarest)).toArray());
  }

  @Test
  void neverFiltersOutWhatIsAlike() {
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      SymbolSequence one = random(random);
      SymbolSequence other = random(random);
      double least = 0.5 + random.nextInt(6) / 10.0;
      if (one.similarity(other, least) > 0) {
        assertThat(one.mayResemble(other, least)).isTrue();
        assertThat(one.rarest(least)).containsAnyOf(other.rarest(least));
      }
    }
  }

  private static SymbolSequence random(Random random) {
    return new SymbolSequence(
        random.ints(1 + random.nextInt(8), 0, 4).boxed().toArray(Integer[]::new));
  }

  private static SymbolSequence sequence(String symbols) {
    return new SymbolSequence(IntStream.of(numbers(symbols)).boxed().toArray(Integer[]::new));
  }

  private static int[] numbers(String text) {
    return IntStream.range(0, text.split(" ").length)
        .map(i -> Integer.parseInt(text.split(" ")[i]))
        .toArray();
  }
}
