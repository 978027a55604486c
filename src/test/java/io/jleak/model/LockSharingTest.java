package io.jleak.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockSharingTest {

  @ParameterizedTest(name = "{0} objects for {1} threads: {2}")
  @CsvSource({
    "1, 100, ONE_SHARED",
    "1, 2, ONE_SHARED",
    "25, 100, MANY",
    "89, 100, MANY",
    "90, 100, ONE_EACH",
    "100, 100, ONE_EACH",
    "2, 2, ONE_EACH",
    "0, 100, UNKNOWN",
    "1, 1, UNKNOWN",
    "0, 0, UNKNOWN",
  })
  void judgesByTheNumberOfObjects(int objects, int threads, LockSharing expected) {
    assertThat(LockSharing.of(objects, threads)).isEqualTo(expected);
  }
}
