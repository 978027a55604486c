package io.jleak.parse.wrapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.InputAccount;
import io.jleak.model.ThreadDump;
import io.jleak.parse.DumpText;
import io.jleak.parse.FormatSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrapped dump says what the dump says. */
class WrappingTest {

  private static final List<String> SERIES =
      List.of(
          "deadlock-locks",
          "deadlock-mixed",
          "virtual-thread-server",
          "connection-pool-never-closed-jdk25",
          "latch-never-counted-down-threadinfo");

  /** Larger samples say no more. */
  private static final int LARGEST = 200_000;

  /** A text that holds dumps, with its name. */
  record Sample(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Two dumps of each series, and all samples of text formats. */
  static List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String series : SERIES) {
      samples.add(new Sample(series, text(series)));
    }
    for (FormatSample sample : FormatSample.all().toList()) {
      if (sample.isText()
          && sample.text().length() < LARGEST
          && DumpText.parse(sample.text()).get(0).account().unit() == InputAccount.Unit.LINES) {
        samples.add(new Sample(sample.path(), sample.text()));
      }
    }
    return samples;
  }

  private static Stream<Arguments> withEach(Object[] kinds) throws IOException {
    return samples().stream()
        .flatMap(sample -> Stream.of(kinds).map(kind -> Arguments.of(kind, sample)));
  }

  static Stream<Arguments> prefixes() throws IOException {
    return withEach(LinePrefix.values());
  }

  /** Where quotes are left as they are, nothing tells whether what is in them was escaped. */
  static Stream<Arguments> encodings() throws IOException {
    return withEach(TextEncoding.values())
        .filter(
            arguments ->
                arguments.get()[0] != TextEncoding.ESCAPED_BUT_FOR_QUOTES
                    || !((Sample) arguments.get()[1]).text().contains("\\"));
  }

  /** What HotSpot prints is pasted most, and its lines tell where they end. */
  static Stream<Arguments> breaks() throws IOException {
    return withEach(LineBreaks.values())
        .filter(arguments -> SERIES.contains(((Sample) arguments.get()[1]).name()));
  }

  static Stream<Arguments> breaksOfAnyFormat() throws IOException {
    return withEach(LineBreaks.values());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("prefixes")
  void prefixedIsPlain(LinePrefix prefix, Sample sample) {
    assertSame(sample.text(), prefix.before(sample.text()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("prefixes")
  void logLinesAroundAndBetweenDoNotMatter(LinePrefix prefix, Sample sample) {
    List<String> lines = new ArrayList<>(List.of("Starting", "listening on port 80", "ready"));
    int number = 0;
    for (String line : sample.text().split("\n", -1)) {
      lines.add(line);
      if (line.startsWith("\tat ") && ++number % 9 == 0) {
        lines.add("request " + number + " done in 5 ms");
      }
    }
    String mixed = String.join("\n", lines) + "\n";
    assertSame(mixed, prefix.before(mixed));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("encodings")
  void encodedIsPlain(TextEncoding encoding, Sample sample) {
    assertSame(sample.text(), encoding.of(sample.text()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("breaks")
  void brokenIsWhole(LineBreaks breaks, Sample sample) {
    assertSame(sample.text(), breaks.in(sample.text()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("breaksOfAnyFormat")
  void brokenLinesMakeNoThreads(LineBreaks breaks, Sample sample) {
    String broken = breaks.in(sample.text());
    List<ThreadDump> dumps = DumpText.parse(broken);
    assertThat(threads(dumps)).isLessThanOrEqualTo(threads(DumpText.parse(sample.text())));
    assertThat(dumps.stream().mapToLong(dump -> dump.account().total()).sum())
        .isEqualTo(dumps.isEmpty() ? 0 : broken.lines().count());
  }

  private static long threads(List<ThreadDump> dumps) {
    return dumps.stream().mapToLong(dump -> dump.threads().size()).sum();
  }

  private static String text(String series) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String file : List.of("d09.txt", "d10.txt")) {
      text.append(Files.readString(Path.of("testdata/series", series, file)));
    }
    return text.toString();
  }

  static void assertSame(String plain, String wrapped) {
    List<String> expected = facts(DumpText.parse(plain));
    for (String text : List.of(wrapped, wrapped.replace("\n", "\r\n"))) {
      List<ThreadDump> dumps = DumpText.parse(text);
      assertThat(facts(dumps)).isEqualTo(expected);
      assertThat(dumps.stream().mapToLong(dump -> dump.account().total()).sum())
          .isEqualTo(text.lines().count());
      assertThat(dumps).allSatisfy(dump -> assertThat(dump.account().unparsed()).isZero());
    }
  }

  /** All that a report can say, but for the lines. */
  static List<String> facts(List<ThreadDump> dumps) {
    List<String> facts = new ArrayList<>();
    for (ThreadDump dump : dumps) {
      facts.add(dump.format() + " " + dump.runtime() + " " + dump.capturedAt());
      facts.add("" + dump.processId() + dump.deadlocks());
      dump.threads().forEach(thread -> facts.add(withoutLine(thread.toString())));
      dump.mounted().forEach(thread -> facts.add(withoutLine(thread.toString())));
    }
    return facts;
  }

  private static String withoutLine(String thread) {
    return thread.replaceFirst(", line=\\d+", "");
  }
}
