package io.jleak.userfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "'', '', 0",
    "frames, frames, 0",
    "frame, frames, 1",
    "farmes, frames, 1",
    "framez, frames, 1",
    "frrames, frames, 1",
    "'', abc, 3",
    "kitten, sitting, 3",
  })
  void countsTheLettersToChange(String a, String b, int distance) {
    assertThat(Spelling.distance(a, b)).isEqualTo(distance);
    assertThat(Spelling.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void namesTheNearestFirstAndEqualsInTheirOrder() {
    assertThat(Spelling.near("JLK01", List.of("JLK015", "JLK001", "JLK010", "ACME001")))
        .containsExactly("JLK001", "JLK010", "JLK015");
  }

  @Test
  void doesNotGuessWildly() {
    assertThat(Spelling.didYouMean("colour", List.of("frames", "names"))).isEmpty();
    assertThat(Spelling.didYouMean("x", List.of("id", "why"))).isEmpty();
    assertThat(Spelling.didYouMean("FRAME", List.of("frames")))
        .isEqualTo(", did you mean \"frames\"?");
  }
}
