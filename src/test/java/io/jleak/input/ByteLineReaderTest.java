package io.jleak.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ByteLineReaderTest {

  private static final String MARK = "\u00ef\u00bb\u00bf";

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("nothing", "", List.of()),
        arguments("one empty line", "\n", List.of("")),
        arguments("no last newline", "a\nb", List.of("a", "b")),
        arguments("a last newline", "a\nb\n", List.of("a", "b")),
        arguments("CRLF", "a\r\nb\r\n", List.of("a", "b")),
        arguments("CR alone", "a\rb\r", List.of("a", "b")),
        arguments("all ends mixed", "a\r\nb\rc\nd", List.of("a", "b", "c", "d")),
        arguments("CR before CRLF is an empty line", "a\r\r\nb", List.of("a", "", "b")),
        arguments("LF before CR is an empty line", "a\n\rb", List.of("a", "", "b")),
        arguments("empty lines", "\n\n\r\n\r\n\r\ra", List.of("", "", "", "", "", "", "a")),
        arguments("NUL bytes", "a\0b\n\0\n", List.of("a\0b", "\0")),
        arguments(
            "bytes that are no ASCII", "\u00e9\u008a\n\u00ff", List.of("\u00e9\u008a", "\u00ff")),
        arguments(
            "neighbours of LF and CR",
            "\t\u000b\f\u000e\u008a\u008d",
            List.of("\t\u000b\f\u000e\u008a\u008d")),
        arguments("a byte order mark", MARK + "a\n", List.of("a")),
        arguments("a mark at the seam of two files", "a\n" + MARK + "b\n", List.of("a", "b")),
        arguments("a mark inside a line", "a" + MARK + "\n", List.of("a" + MARK)),
        arguments("half a mark", "\u00ef\u00bb\n", List.of("\u00ef\u00bb")),
        arguments("a mark and a line end", MARK + "\n", List.of("")),
        arguments("nothing but a mark", MARK, List.of()),
        arguments(
            "long lines",
            "x".repeat(99) + "\n" + "y".repeat(1000),
            List.of("x".repeat(99), "y".repeat(1000))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void splitsTheSameWhereverAChunkEnds(String name, String text, List<String> lines)
      throws IOException {
    for (int chunk = 1; chunk <= 20; chunk++) {
      assertThat(read(text, chunk)).as("chunk of %d", chunk).isEqualTo(lines);
    }
  }

  @Test
  void agreesWithASplitOfRandomText() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append("\n\r\t a\u00ff".charAt(random.nextInt(6)));
      }
      assertThat(read(text.toString(), 1 + random.nextInt(40)))
          .isEqualTo(text.toString().lines().toList());
    }
  }

  @Test
  void numbersLinesFromOneOn() throws IOException {
    try (ByteLineReader lines = reader("a\n\nb", 4)) {
      for (int number = 1; lines.next(); number++) {
        assertThat(lines.number()).isEqualTo(number);
      }
      assertThat(lines.number()).isEqualTo(3);
    }
  }

  @Test
  void staysAtTheEnd() throws IOException {
    try (ByteLineReader lines = reader("a\r", 4)) {
      assertThat(lines.next()).isTrue();
      assertThat(lines.next()).isFalse();
      assertThat(lines.next()).isFalse();
    }
  }

  private static List<String> read(String text, int chunk) throws IOException {
    List<String> result = new ArrayList<>();
    try (ByteLineReader lines = reader(text, chunk)) {
      while (lines.next()) {
        int length = lines.end() - lines.start();
        result.add(new String(lines.buffer(), lines.start(), length, ISO_8859_1));
      }
    }
    return result;
  }

  private static ByteLineReader reader(String text, int chunk) {
    return new ByteLineReader(new ByteArrayInputStream(text.getBytes(ISO_8859_1)), chunk);
  }
}
