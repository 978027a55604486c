package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  @ParameterizedTest
  @CsvSource({
    "en_US.UTF-8, UTF-8, true",
    "C.utf8, UTF-8, true",
    "C, US-ASCII, false",
    "POSIX, US-ASCII, false",
    "de_DE.ISO-8859-1, ISO-8859-1, false",
    "de_DE.ISO-8859-15@euro, ISO-8859-15, false",
    "en_US., UTF-8, true",
    "en_US.none such, UTF-8, true",
    "'', UTF-8, true"
  })
  void encodingIsThatOfTheLocale(String locale, String charset, boolean unicode) {
    Terminal terminal = Terminal.ofProcess(Map.of("LANG", locale), false, false);

    assertThat(terminal.charset().name()).isEqualTo(charset);
    assertThat(terminal.unicode()).isEqualTo(unicode);
  }

  @Test
  void strongestVariableOfTheLocaleCounts() {
    Terminal terminal =
        Terminal.ofProcess(
            Map.of("LC_ALL", "C", "LC_CTYPE", "de_DE.UTF-8", "LANG", "de_DE.UTF-8"), false, false);

    assertThat(terminal.unicode()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "'', 80", "0, 80", "wide, 80", "20, 60", "5000, 200"})
  void widthIsWithinReason(String columns, int width) {
    assertThat(Terminal.ofProcess(Map.of("COLUMNS", columns), true, false).width())
        .isEqualTo(width);
  }

  @Test
  void colourNeedsATerminalAndNobodyAgainstIt() {
    assertThat(Terminal.ofProcess(Map.of(), true, false).color()).isTrue();
    assertThat(Terminal.ofProcess(Map.of("NO_COLOR", ""), true, false).color()).isTrue();
    assertThat(Terminal.ofProcess(Map.of("NO_COLOR", "1"), true, false).color()).isFalse();
    assertThat(Terminal.ofProcess(Map.of("TERM", "dumb"), true, false).color()).isFalse();
    assertThat(Terminal.ofProcess(Map.of(), false, false).color()).isFalse();
    assertThat(Terminal.ofProcess(Map.of("FORCE_COLOR", "1"), false, false).color()).isTrue();
    assertThat(Terminal.ofProcess(Map.of("CLICOLOR_FORCE", "0"), false, false).color()).isFalse();
    assertThat(
            Terminal.ofProcess(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), false, false).color())
        .isFalse();
  }
}
