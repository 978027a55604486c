package io.jleak.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jleak.input.Inputs;
import io.jleak.model.DumpedThread;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Source;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.parse.DumpParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for the threads of every real dump: those captured for this project, and public ones
 * in the folder that {@code -Djleak.corpus} names, where there is one.
 */
class CorpusTest {

  private static final Language JVM = Language.jvm();
  private static final Language GO = Language.go();

  static List<Path> folders() {
    return List.of(
        Path.of("testdata", "series"),
        Path.of(System.getProperty("jleak.corpus", "../shared/corpus")));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void normalizesToWhatNormalizesToItself(Path folder) throws IOException {
    assumeTrue(Files.isDirectory(folder), () -> "no dumps in " + folder);
    Set<String> functions = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Source source : Inputs.of(files(folder), InputStream.nullInputStream()).sources()) {
      Normalizer normalizer = new Normalizer();
      for (ThreadDump dump : DumpParser.parse(source).dumps()) {
        for (NormalizedThread each : normalizer.normalize(dump).threads()) {
          if (names.add(each.thread().name())) {
            checkName(each);
          }
          checkFunctions(each.thread(), functions);
          checkChain(each);
        }
      }
    }
    assertThat(functions).isNotEmpty();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().matches(".*\\.(tsv|jsonl|java|md)"))
          .sorted()
          .map(Path::toString)
          .toList();
    }
  }

  private static void checkName(NormalizedThread each) {
    String pattern = each.name().pattern();

    assertThat(pattern.chars().filter(c -> c == '#').count()).isEqualTo(each.name().slots().size());
    assertThat(pattern.chars().filter(c -> c >= '0' && c <= '9')).as(pattern).isEmpty();
    assertThat(NameScanner.scan(pattern).pattern()).isEqualTo(pattern);
  }

  private static void checkFunctions(DumpedThread thread, Set<String> checked) {
    for (StackFrame frame : thread.stack().frames()) {
      if (checked.add(thread.kind() + frame.function())) {
        String canonical = language(thread).canonical(frame.function());
        assertThat(language(thread).canonical(canonical)).isEqualTo(canonical);
        assertThat(canonical).doesNotContain("0x").doesNotContain("$$Lambda$");
      }
    }
  }

  /** The chain of a stack of canonical frames is that stack. */
  private static void checkChain(NormalizedThread each) {
    List<StackFrame> frames = new ArrayList<>();
    for (String function : each.chain().frames()) {
      frames.add(new StackFrame("", function, null, StackFrame.UNKNOWN_LINE, null));
    }
    ChainBuilder builder = new ChainBuilder(language(each.thread()));

    assertThat(builder.build(new StackTrace(frames, null, false)).frames())
        .isEqualTo(each.chain().frames());
  }

  private static Language language(DumpedThread thread) {
    return thread.kind() == ThreadKind.GOROUTINE ? GO : JVM;
  }
}
