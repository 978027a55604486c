package io.jleak.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClusterIdsTest {

  private final ClusterIds ids = new ClusterIds();

  @Test
  void areTheFirstEightDigits() {
    assertThat(ids.next("v1:0123456789abcdef")).isEqualTo("01234567");
  }

  @Test
  void areLongerWhereTheyWouldBeTheSame() {
    assertThat(ids.next("v1:0123456789abcdef")).isEqualTo("01234567");
    assertThat(ids.next("v1:01234567ffffffff")).isEqualTo("01234567f");
    assertThat(ids.next("v1:01234567fffffff0")).isEqualTo("01234567ff");
  }

  @Test
  void areNumberedWhereEvenTheFingerprintsAreTheSame() {
    for (int digits = 8; digits <= 16; digits++) {
      ids.next("v1:0123456789abcdef");
    }

    assertThat(ids.next("v1:0123456789abcdef")).isEqualTo("0123456789abcdef-2");
    assertThat(ids.next("v1:0123456789abcdef")).isEqualTo("0123456789abcdef-3");
  }
}
