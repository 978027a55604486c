package io.jleak.parse.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines looked up by their shape must read as if the grammar had read each of them. */
class LineTableTest {

  private enum Kind {
    WORDS
  }

  private final List<String> parsed = new ArrayList<>();

  /** A grammar that splits a line at its blanks. */
  private final LineTable<String> table =
      new LineTable<>(this::words, "\"", line -> "compiled " + parsed.size());

  private LineForm words(String line) {
    parsed.add(line);
    List<int[]> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= line.length(); at++) {
      if (at == line.length() || line.charAt(at) == ' ') {
        words.add(new int[] {start, at});
        start = at + 1;
      }
    }
    return new LineForm(
        Kind.WORDS,
        new int[words.size()],
        words.stream().mapToInt(word -> word[0]).toArray(),
        words.stream().mapToInt(word -> word[1]).toArray());
  }

  private List<String> read(String line) {
    byte[] bytes = ("xx" + line + "yy").getBytes(StandardCharsets.UTF_8);
    LineView<String> view = table.read(bytes, 2, bytes.length - 2);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < view.form().types().length; i++) {
      words.add(view.text(i));
    }
    return words;
  }

  @Test
  void linesOfOneShapeAreParsedOnceAndReadEach() {
    assertThat(read("\"pool-1-thread-2\" #33 tid=0x00007f nid=0x1a [12]"))
        .containsExactly("\"pool-1-thread-2\"", "#33", "tid=0x00007f", "nid=0x1a", "[12]");
    assertThat(read("\"pool-12345-thread-9\" #4 tid=0xdeadbeefcafe nid=0xff [6403]"))
        .containsExactly(
            "\"pool-12345-thread-9\"", "#4", "tid=0xdeadbeefcafe", "nid=0xff", "[6403]");
    assertThat(parsed).hasSize(1);
  }

  @Test
  void equalLinesAreParsedOnce() {
    assertThat(read("at a.B.c(B.java:1)")).isEqualTo(read("at a.B.c(B.java:1)"));
    assertThat(parsed).hasSize(1);
    read("at a.B.c(B.java:2)");
    assertThat(parsed).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"a\" 12', '\"a\" x'",
    "'\"a\" 12', '\"a\" 0x12'",
    "'\"a1\" b', '\"ab\" b'",
    "'\"a\" fade', '\"a\" fad3'",
    "'\"h\" 12', '\"a1\" 12'",
    "'\"a\" 12 34', '\"a\" 12'",
  })
  void linesOfAnotherShapeAreParsedAnew(String one, String other) {
    read(one);
    assertThat(read(other)).containsExactly(other.split(" "));
    assertThat(parsed).hasSize(2);
  }

  @Test
  void compiledValueIsKeptWithTheForm() {
    byte[] line = "\"a\" 1".getBytes(StandardCharsets.UTF_8);
    assertThat(table.read(line, 0, line.length).value()).isEqualTo("compiled 1");
    assertThat(table.read(line, 0, line.length).value()).isEqualTo("compiled 1");
  }
}
