package io.jleak.model;

import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.SlotBehaviour.VARYING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlotBehaviourTest {

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    // one thread in each pool
    "1 2 3 4 5 6 7 8, EVER_NEW",
    "1 1 1 1 1 1 1 1, CONSTANT",
    "41 42, EVER_NEW",
    "7, CONSTANT",
    // one in ten may differ
    "1 1 1 1 1 2 1 1 1 1, CONSTANT",
    "1 1 1 2 1 2 1 1 1 1, VARYING",
    // three pools of four threads: the number of the pool, and that of the thread
    "1 1 1 1 2 2 2 2 3 3 3 3, EVER_NEW",
    "1 2 3 4 1 2 3 4 1 2 3 4, VARYING",
    // ten old pools refilled
    "1 2 3 4 5 1 2 3 4 5, VARYING",
    "9 4 7 1 9 7 4 1 1 9, VARYING",
    // values that are no numbers are taken for identifiers
    "-1 -1 -1 -1, EVER_NEW",
  })
  void judgesSlotsByWhatTheYoungerThreadsBring(String values, SlotBehaviour expected) {
    List<Long> oldestFirst = Arrays.stream(values.split(" ")).map(Long::valueOf).toList();
    assertThat(SlotBehaviour.of(oldestFirst)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 100, 1000})
  void staysWithItsVerdictAsPoolsOfFourGoOnComing(int pools) {
    List<Long> threads = LongStream.range(0, pools * 4L).boxed().toList();
    assertThat(SlotBehaviour.of(threads.stream().map(i -> i / 4).toList())).isEqualTo(EVER_NEW);
    assertThat(SlotBehaviour.of(threads.stream().map(i -> i % 4).toList())).isEqualTo(VARYING);
  }
}
