package io.jleak.parse;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.ThreadDump;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every sample of every format in {@code testdata/formats}. */
class FormatSamplesTest {

  private static final int CUTS = 200;

  /** Formats in which neither a last line nor a number tells where a dump ends. */
  private static final Set<String> WITHOUT_END = Set.of("coroutines");

  static Stream<FormatSample> samples() throws IOException {
    return FormatSample.all();
  }

  static Stream<FormatSample> texts() throws IOException {
    return samples().filter(FormatSample::isText);
  }

  /** What was read, but for where it stood in the source. */
  private static List<List<DumpedThread>> threads(List<ThreadDump> dumps) {
    return dumps.stream().map(dump -> dump.threads().stream().map(Placeless::of).toList()).toList();
  }

  private static int count(List<ThreadDump> dumps) {
    return dumps.stream().mapToInt(ThreadDump::threadCount).sum();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadAsWhatItIs(FormatSample sample) throws IOException {
    List<ThreadDump> dumps = DumpText.parse(sample.bytes());
    assertThat(dumps).extracting(ThreadDump::format).containsOnly(sample.format());
    assertThat(dumps).hasSize(sample.dumps());
    assertThat(count(dumps)).isEqualTo(sample.threads());
    assertThat(dumps).allSatisfy(dump -> assertThat(dump.account().unparsed()).isZero());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyLineIsAccountedFor(FormatSample sample) throws IOException {
    List<ThreadDump> dumps = DumpText.parse(sample.bytes());
    if (dumps.get(0).account().unit() == InputAccount.Unit.LINES) {
      assertThat(dumps.stream().mapToLong(dump -> dump.account().total()).sum())
          .isEqualTo(sample.text().lines().count());
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void lineEndsAndEncodingsDoNotMatter(FormatSample sample) throws IOException {
    String text = sample.text();
    List<ThreadDump> expected = DumpText.parse(text);
    String crlf = text.replace("\n", "\r\n");
    for (byte[] bytes :
        List.of(
            crlf.getBytes(UTF_8), text.getBytes(UTF_16LE), ("\ufeff" + crlf).getBytes(UTF_16LE))) {
      List<ThreadDump> dumps = DumpText.parse(bytes);
      assertThat(threads(dumps)).isEqualTo(threads(expected));
      assertThat(dumps).extracting(ThreadDump::capturedAt).isEqualTo(times(expected));
      assertThat(dumps).extracting(ThreadDump::account).isEqualTo(accounts(expected));
    }
  }

  private static List<Object> times(List<ThreadDump> dumps) {
    return dumps.stream().<Object>map(ThreadDump::capturedAt).toList();
  }

  private static List<InputAccount> accounts(List<ThreadDump> dumps) {
    return dumps.stream().map(ThreadDump::account).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadPackedAsUnpacked(FormatSample sample) throws IOException {
    List<ThreadDump> expected = DumpText.parse(sample.bytes());
    assertThat(threads(DumpText.parse(FormatSample.gzip(sample.bytes()))))
        .isEqualTo(threads(expected));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void twoFilesInOneAreTheTwoApart(FormatSample sample) throws IOException {
    byte[] bytes =
        sample.text().endsWith("\n") ? sample.bytes() : (sample.text() + "\n").getBytes(UTF_8);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(bytes);
    both.write(bytes);
    List<ThreadDump> once = DumpText.parse(bytes);
    List<ThreadDump> twice = DumpText.parse(both.toByteArray());
    assertThat(twice).hasSize(2 * once.size());
    List<List<DumpedThread>> expected = new ArrayList<>(threads(once));
    expected.addAll(threads(once));
    assertThat(threads(twice)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsCutOffAnywhereIsToldAndTheRestIsKept(FormatSample sample) throws IOException {
    String text = sample.text();
    List<ThreadDump> whole = DumpText.parse(sample.bytes());
    assertThat(whole.get(whole.size() - 1).warnings()).isEmpty();
    Random random = new Random(text.length());
    Set<String> silent = new HashSet<>();
    for (int i = 0; i < CUTS; i++) {
      String cut = text.substring(0, random.nextInt(text.length()));
      List<ThreadDump> dumps = DumpText.parse(cut);
      assertThat(dumps.size()).isLessThanOrEqualTo(whole.size());
      assertThat(count(dumps)).isLessThanOrEqualTo(count(whole));
      String rest = text.substring(cut.length());
      boolean wholeLines =
          rest.startsWith("\n") || cut.substring(cut.lastIndexOf('\n') + 1).isBlank();
      boolean lost =
          !rest.isBlank()
              && dumps.size() == whole.size()
              && !couldBeWhole(text, cut, whole)
              // whole lines are left: it is told only where a stack shows it
              && !(wholeLines && WITHOUT_END.contains(sample.format()));
      if (lost && dumps.get(dumps.size() - 1).warnings().isEmpty()) {
        silent.add(cut.length() + ": " + cut.substring(Math.max(0, cut.length() - 60)));
      }
    }
    assertThat(silent).isEmpty();
  }

  /**
   * Whether nothing can show the cut: between two threads of a format that does not mark its end,
   * in the last digits of an address, and behind a stack of which no more need come.
   */
  private static boolean couldBeWhole(String text, String cut, List<ThreadDump> whole) {
    String rest = text.substring(cut.length());
    boolean atLineEnd = cut.endsWith("\n") || rest.startsWith("\n");
    String until = text.substring(0, text.length() - rest.stripLeading().length());
    long next = until.chars().filter(c -> c == '\n').count() + 1;
    boolean betweenThreads =
        atLineEnd
            && whole.stream()
                .flatMap(dump -> dump.threads().stream())
                .anyMatch(thread -> thread.line() == next);
    boolean endsStack = rest.startsWith("\n\n");
    // InnocuousThread.run() and its like call Thread.run(), with which most stacks end
    boolean inThread = rest.stripLeading().matches("(?s)(?:at|-) [^\\n]*Thread\\.run\\(.*");
    return betweenThreads
        || endsStack
        || (atLineEnd && inThread)
        || cut.matches("(?s).*(?:@|0x)[0-9a-f]+");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aCutKeepsTheThreadsBeforeIt(FormatSample sample) throws IOException {
    String text = sample.text();
    List<DumpedThread> whole =
        threads(DumpText.parse(sample.bytes())).stream().flatMap(List::stream).toList();
    for (int tenth = 1; tenth < 10; tenth++) {
      int end = (int) ((long) text.length() * tenth / 10);
      List<DumpedThread> kept =
          threads(DumpText.parse(text.substring(0, end))).stream().flatMap(List::stream).toList();
      int sure = Math.max(0, kept.size() - 1); // the last one may be cut itself
      assertThat(kept.subList(0, sure)).isEqualTo(whole.subList(0, sure));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void hostileCutsInBytesDoNotHurt(FormatSample sample) throws IOException {
    byte[] bytes = sample.bytes();
    Random random = new Random(bytes.length);
    int whole = count(DumpText.parse(bytes));
    for (int i = 0; i < 50; i++) {
      byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      try {
        assertThat(count(DumpText.parse(cut))).isLessThanOrEqualTo(whole);
      } catch (UncheckedIOException toldAsUnreadable) {
        assertThat(toldAsUnreadable.getCause().getMessage()).isNotBlank();
      }
    }
  }
}
