package io.jleak.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "182.4, +182/min",
    "15, +15/min",
    "15.04, +15.04/min",
    "14.96, +14.96/min",
    "15.2, +15.2/min",
    "3.001, +3/min",
    "0.05, +3/h",
    "0.0007, +1.01/d",
    "0, +0/min",
    "-4, -4/min"
  })
  void rateIsInAUnitInWhichItSaysSomething(double perMinute, String text) {
    assertThat(Quantity.rate(perMinute)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "0.5, 0.5 s",
    "9, 9 s",
    "27.4, 27 s",
    "119, 119 s",
    "540, 9 min",
    "5400, 90 min",
    "9000, 2.5 h",
    "86400, 24 h",
    "172800, 2 d",
    "216000, 2.5 d"
  })
  void durationIsInAUnitInWhichItIsShort(double seconds, String text) {
    assertThat(Quantity.duration(seconds)).isEqualTo(text);
  }

  @Test
  void oneIsNoPlural() {
    assertThat(Quantity.of(1, "thread")).isEqualTo("1 thread");
    assertThat(Quantity.of(0, "thread")).isEqualTo("0 threads");
  }
}
