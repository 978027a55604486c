package io.jleak.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jleak.model.LineReader;
import io.jleak.model.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackedSourceTest {

  private static final String MARK = "\ufeff";

  static Stream<Arguments> encodings() {
    return Stream.of(
        arguments("UTF-8", "Zug\u00e4nge", UTF_8),
        arguments("UTF-8 with mark", MARK + "Zug\u00e4nge", UTF_8),
        arguments("UTF-16LE with mark", MARK + "Zug\u00e4nge", UTF_16LE),
        arguments("UTF-16BE with mark", MARK + "Zug\u00e4nge", UTF_16BE),
        arguments("UTF-16LE without mark", "Zug\u00e4nge", UTF_16LE),
        arguments("UTF-16BE without mark", "Zug\u00e4nge", UTF_16BE),
        arguments("UTF-16LE of two letters", "ab", UTF_16LE),
        arguments("UTF-16LE, mark and nothing", MARK, UTF_16LE),
        arguments(
            "UTF-16LE with characters of two halves", "main \ud83d\ude00".repeat(9_000), UTF_16LE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void readsTheSameTextInEveryEncoding(String name, String text, Charset charset)
      throws IOException {
    String want = text.replace(MARK, "");
    assertThat(lines(source(text.getBytes(charset))))
        .isEqualTo(want.isEmpty() ? List.of() : List.of(want));
  }

  @Test
  void leavesOtherEncodingsAsTheyAre() throws IOException {
    byte[] latin1 = "Zug\u00e4nge\n".getBytes(ISO_8859_1);
    byte[] shiftJis = "\u9589\u3058\u308b\n".getBytes(Charset.forName("Shift_JIS"));
    assertThat(firstLine(source(latin1))).isEqualTo(Arrays.copyOf(latin1, latin1.length - 1));
    assertThat(firstLine(source(shiftJis))).isEqualTo(Arrays.copyOf(shiftJis, shiftJis.length - 1));
  }

  @Test
  void takesSomeNulsForPartOfTheText() throws IOException {
    assertThat(lines(source("a\0b\0\0c is no UTF-16\n".getBytes(UTF_8))))
        .containsExactly("a\0b\0\0c is no UTF-16");
    assertThat(lines(source(new byte[64]))).containsExactly("\0".repeat(64));
  }

  @Test
  void replacesHalvesAndKeepsTheLineEndAfterThem() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (char c : (MARK + "a\ud800\nb\udc00\ud800\ud83d\ude00\nc\ud800").toCharArray()) {
      bytes.write(c);
      bytes.write(c >> 8);
    }
    bytes.write('x');
    assertThat(lines(source(bytes.toByteArray())))
        .containsExactly("a\ufffd", "b\ufffd\ufffd\ud83d\ude00", "c\ufffd\ufffd");
  }

  @Test
  void unpacksGzipWhateverItsName() throws IOException {
    assertThat(lines(source(gzip("a\nb\n")))).containsExactly("a", "b");
    assertThat(source(gzip("{}")).open().bytes().readAllBytes()).isEqualTo("{}".getBytes(UTF_8));
  }

  @Test
  void unpacksUtf16InsideGzip() throws IOException {
    assertThat(lines(source(gzip("main\n".getBytes(UTF_16LE))))).containsExactly("main");
  }

  @Test
  void unpacksAllMembersOfAPipeThatSeemsEmptyBetweenThem() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip("a\n"));
    both.write(gzip("b\n"));
    InputStream hesitant =
        new FilterInputStream(new ByteArrayInputStream(both.toByteArray())) {
          @Override
          public int available() {
            return 0;
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1));
          }
        };
    assertThat(lines(new PackedSource("x", () -> hesitant))).containsExactly("a", "b");
  }

  @Test
  void givesTheLinesBeforeACutInTheCompressedData() throws IOException {
    byte[] whole = gzip("line\n".repeat(100_000));
    try (LineReader lines = source(Arrays.copyOf(whole, whole.length - 20)).open().lines()) {
      assertThat(lines.next()).isTrue();
      assertThatThrownBy(
              () -> {
                while (lines.next()) {
                  assertThat(lines.end() - lines.start()).isEqualTo(4);
                }
              })
          .isInstanceOf(EOFException.class);
      assertThat(lines.number()).isGreaterThan(1);
    }
  }

  @Test
  void closesWhatItCannotUnpack() {
    boolean[] closed = new boolean[1];
    byte[] gzipOfNoKnownMethod = {0x1f, (byte) 0x8b, 1, 0, 0, 0, 0, 0, 0, 0};
    InputStream in =
        new ByteArrayInputStream(gzipOfNoKnownMethod) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    assertThatThrownBy(() -> new PackedSource("x", () -> in).open())
        .isInstanceOf(IOException.class);
    assertThat(closed[0]).isTrue();
  }

  @Test
  void copesWithFilesShorterThanAnyMagicNumber() throws IOException {
    assertThat(lines(source(new byte[0]))).isEmpty();
    assertThat(lines(source(new byte[] {'x'}))).containsExactly("x");
  }

  private static Source source(byte[] bytes) {
    return new PackedSource("x", () -> new ByteArrayInputStream(bytes));
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(UTF_8));
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] firstLine(Source source) throws IOException {
    try (LineReader lines = source.open().lines()) {
      assertThat(lines.next()).isTrue();
      return Arrays.copyOfRange(lines.buffer(), lines.start(), lines.end());
    }
  }

  private static List<String> lines(Source source) throws IOException {
    List<String> result = new ArrayList<>();
    try (LineReader lines = source.open().lines()) {
      while (lines.next()) {
        result.add(new String(lines.buffer(), lines.start(), lines.end() - lines.start(), UTF_8));
      }
    }
    return result;
  }
}
