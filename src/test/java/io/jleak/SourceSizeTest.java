package io.jleak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that grows beyond a few screens does more than one thing. */
class SourceSizeTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final int MOST_LINES = 300;

  /** Paths below {@code src/main/java} that may be longer. */
  private static final Set<String> EXCEPTIONS = Set.of();

  @Test
  void noSourceFileIsLongerThanThreeHundredLines() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !EXCEPTIONS.contains(SOURCES.relativize(file).toString()))
                  .filter(file -> lines(file) > MOST_LINES)
                  .map(file -> file + ": " + lines(file) + " lines"))
          .isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
