package io.jleak.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "'', 0",
    "\u00e9clair, 6",
    "e\u0301clair, 6",
    "\u7dda\u7a0b, 4",
    "\uff21, 2",
    "\ud83d\ude00!, 3"
  })
  void widthIsThatOfTheTerminal(String text, int width) {
    assertThat(Columns.width(text)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({
    "HikariPool-# housekeeper, 24, HikariPool-# housekeeper",
    "HikariPool-# housekeeper, 12, Hikar..eeper",
    "HikariPool-# housekeeper, 5, Hi..r",
    "HikariPool-# housekeeper, 4, Hika",
    "HikariPool-# housekeeper, 0, ''",
    "\u7dda\u7a0b\u6c60\u7dda\u7a0b\u6c60, 8, \u7dda..\u6c60",
    "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00, 7, \ud83d\ude00..\ud83d\ude00"
  })
  void longTextIsCutInTheMiddleAndNeverWithinACharacter(String text, int width, String fit) {
    assertThat(Columns.fit(text, width)).isEqualTo(fit);
    assertThat(Columns.width(Columns.pad(text, width))).isEqualTo(width);
    assertThat(Columns.width(Columns.padLeft(text, width))).isEqualTo(width);
  }

  @Test
  void numbersStandAtTheRight() {
    assertThat(Columns.padLeft("7", 3)).isEqualTo("  7");
    assertThat(Columns.pad("7", 3)).isEqualTo("7  ");
  }
}
