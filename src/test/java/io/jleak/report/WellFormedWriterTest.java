package io.jleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WellFormedWriterTest {

  /** A, an emoji and its two halves, in every order that matters. */
  @ParameterizedTest
  @CsvSource({
    "A, A",
    "\ud83d\ude00, \ud83d\ude00",
    "A\ud83d\ude00A, A\ud83d\ude00A",
    "\ud83dA, \ufffdA",
    "A\ude00, A\ufffd",
    "\ud83d, \ufffd",
    "\ude00\ud83d, \ufffd\ufffd",
    "\ud83d\ud83d\ude00, \ufffd\ud83d\ude00",
    "\ud83d\ude00\ude00A, \ud83d\ude00\ufffdA"
  })
  void halfACharacterIsReplacedHoweverTheTextComes(String text, String wellFormed)
      throws IOException {
    StringWriter whole = new StringWriter();
    try (Writer out = new WellFormedWriter(whole)) {
      out.write(text);
    }
    StringWriter single = new StringWriter();
    try (Writer out = new WellFormedWriter(single)) {
      for (int i = 0; i < text.length(); i++) {
        out.write(text.charAt(i));
        out.flush();
      }
    }

    assertThat(whole).hasToString(wellFormed);
    assertThat(single).hasToString(wellFormed);
  }
}
