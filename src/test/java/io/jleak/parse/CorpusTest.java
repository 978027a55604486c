package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.ThreadDump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every captured dump of text: the last one of each series in testdata. */
class CorpusTest {

  static Stream<Path> captured() throws IOException {
    try (Stream<Path> series = Files.list(Path.of("testdata/series"))) {
      return series
          .map(each -> each.resolve("d10.txt"))
          .filter(Files::exists)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** All that a reader was told, but for the lines. */
  private static List<List<DumpedThread>> threads(List<ThreadDump> dumps) {
    return dumps.stream().map(ThreadDump::threads).toList();
  }

  private static List<InputAccount> lines(List<ThreadDump> dumps) {
    return dumps.stream().map(ThreadDump::account).toList();
  }

  @ParameterizedTest
  @MethodSource("captured")
  void everyLineIsAccountedForAndUnderstood(Path file) throws IOException {
    List<ThreadDump> dumps = DumpText.parse(text(file));
    assertThat(dumps).isNotEmpty();
    if (dumps.get(0).account().unit() == InputAccount.Unit.LINES) {
      assertThat(dumps.stream().mapToLong(each -> each.account().total()).sum())
          .isEqualTo(text(file).lines().count());
    }
    assertThat(dumps).allSatisfy(each -> assertThat(each.account().unparsed()).isZero());
  }

  @ParameterizedTest
  @MethodSource("captured")
  void lineEndsAndEncodingsDoNotMatter(Path file) throws IOException {
    String text = text(file);
    List<ThreadDump> expected = DumpText.parse(text);
    String crlf = text.replace("\n", "\r\n");
    for (byte[] bytes :
        List.of(
            crlf.getBytes(StandardCharsets.UTF_8),
            text.replace('\n', '\r').getBytes(StandardCharsets.UTF_8),
            text.stripTrailing().getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + crlf).getBytes(StandardCharsets.UTF_16LE))) {
      List<ThreadDump> dumps = DumpText.parse(bytes);
      assertThat(threads(dumps)).isEqualTo(threads(expected));
    }
    assertThat(lines(DumpText.parse(crlf))).isEqualTo(lines(expected));
  }

  @ParameterizedTest
  @MethodSource("captured")
  void tabsTurnedIntoSpacesAndMissingEmptyLinesDoNotMatter(Path file) throws IOException {
    String text = text(file);
    List<ThreadDump> expected = DumpText.parse(text);
    assertThat(threads(DumpText.parse(text.replace("\t", "        "))))
        .isEqualTo(threads(expected));
    String dense = text.replaceAll("\n\n+", "\n");
    assertThat(DumpText.parse(dense).stream().mapToInt(ThreadDump::threadCount).sum())
        .isEqualTo(expected.stream().mapToInt(ThreadDump::threadCount).sum());
  }

  @ParameterizedTest
  @MethodSource("captured")
  void twoFilesInOneAreTheTwoApart(Path file) throws IOException {
    String text = text(file);
    List<List<DumpedThread>> once = threads(DumpText.parse(text));
    List<ThreadDump> twice = DumpText.parse(text + text);
    assertThat(twice).hasSize(2 * once.size());
    assertThat(twice.stream().mapToInt(each -> each.threads().size()).sum())
        .isEqualTo(2 * once.stream().mapToInt(List::size).sum());
  }

  @ParameterizedTest
  @MethodSource("captured")
  void logLinesInBetweenDoNotMatter(Path file) throws IOException {
    StringBuilder mixed = new StringBuilder();
    int number = 0;
    for (String line : text(file).lines().toList()) {
      mixed.append(line).append('\n');
      // Behind a frame only: a name can go on over the end of its line.
      if (line.startsWith("\tat ") && ++number % 7 == 0) {
        mixed.append("2026-01-01 12:00:00,123 INFO  request ").append(number).append(" done\n");
      }
    }
    List<ThreadDump> expected = DumpText.parse(text(file));
    List<ThreadDump> dumps = DumpText.parse(mixed.toString());
    assertThat(dumps.stream().flatMap(each -> each.threads().stream()).map(each -> each.stack()))
        .isEqualTo(
            expected.stream()
                .flatMap(each -> each.threads().stream())
                .map(each -> each.stack())
                .toList());
  }
}
