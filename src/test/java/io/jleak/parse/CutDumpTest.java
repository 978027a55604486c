package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.ThreadDump;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dump cut off anywhere gives the threads above the cut, and says that it is cut. */
class CutDumpTest {

  private static final int CUTS = 200;

  /** Where nothing more need come: between two threads that ThreadInfo prints. */
  private static final Pattern NEXT_THREAD = Pattern.compile("\\s*\".*Id=");

  /** A VM's last line, or that of a part that not every dump has behind it, and a log. */
  private static final Pattern END =
      Pattern.compile(
          "(?s)(?:JNI global ref[^\n]*\\d|Found [^\n]*deadlocks?\\.|class space[^\n]*K)\\s*(?:2\\d\\d\\d-.*)?$");

  /** The formats' own samples are cut in {@link FormatSamplesTest}. */
  static Stream<Path> samples() throws IOException {
    try (Stream<Path> series = Files.list(Path.of("testdata/series"))) {
      return series
          .map(each -> each.resolve("d10.txt"))
          .filter(Files::exists)
          .filter(CutDumpTest::isOfThreads)
          .sorted()
          .toList()
          .stream();
    }
  }

  private static boolean isOfThreads(Path file) {
    try {
      String format = DumpText.parse(Files.readAllBytes(file)).get(0).format();
      return format.equals("hotspot") || format.equals("threadinfo");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void cutAnywhereItSaysSoAndInventsNoThread(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    int most = threads(DumpText.parse(whole));
    assertThat(cutWarnings(DumpText.parse(whole))).as("%s is whole", file).isEmpty();
    Random random = new Random(file.getFileName().toString().hashCode());
    for (int i = 0; i < CUTS; i++) {
      int length = random.nextInt(whole.length);
      List<ThreadDump> dumps = DumpText.parse(Arrays.copyOf(whole, length));
      assertThat(threads(dumps)).as("%s cut at %d", file, length).isLessThanOrEqualTo(most);
      if (!dumps.isEmpty() && mustShow(whole, length)) {
        assertThat(dumps.stream().flatMap(dump -> dump.warnings().stream()))
            .as("%s cut at %d", file, length)
            .isNotEmpty();
      }
    }
  }

  private static int threads(List<ThreadDump> dumps) {
    return dumps.stream().mapToInt(ThreadDump::threadCount).sum();
  }

  private static List<String> cutWarnings(List<ThreadDump> dumps) {
    return dumps.stream()
        .flatMap(dump -> dump.warnings().stream())
        .map(warning -> warning.message())
        .toList();
  }

  /** Whether what is left cannot be taken for a whole dump. */
  private static boolean mustShow(byte[] whole, int length) {
    String left = new String(whole, 0, length, StandardCharsets.ISO_8859_1);
    String rest = new String(whole, length, whole.length - length, StandardCharsets.ISO_8859_1);
    boolean atLineEnd = left.endsWith("\n") || rest.startsWith("\n") || rest.startsWith("\r");
    return !rest.isBlank()
        && !(atLineEnd && NEXT_THREAD.matcher(rest).lookingAt())
        // a shorter hash; a stack behind which locked synchronizers may come
        && !left.matches("(?s).*(?:@[0-9a-f]+|\\.\\.\\.\\s*)")
        && !END.matcher(left).find();
  }
}
