package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every transcript of {@code testdata/cli} and of the README, and compares what is printed.
 */
class TranscriptTest {

  private static final Path README = Path.of("README.md");

  /** A block of code with a session in it. */
  private static final Pattern SESSION =
      Pattern.compile(
          "(?<=^```\\n|^```console\\n)\\$ bin/jleak .*?(?=^```$)",
          Pattern.DOTALL | Pattern.MULTILINE);

  static List<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("testdata/cli"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void printsWhatTheTranscriptSays(Path file) throws IOException {
    Golden.check(file, Transcript.replayed(Files.readString(file)));
  }

  @Test
  void printsWhatTheReadmeSays() throws IOException {
    Matcher session = SESSION.matcher(Files.readString(README));

    Golden.check(
        README,
        session.replaceAll(each -> Matcher.quoteReplacement(Transcript.replayed(each.group()))));
  }

  @Test
  void readmeShowsASession() throws IOException {
    assertThat(SESSION.matcher(Files.readString(README)).find()).isTrue();
  }

  @Test
  void transcriptWithDotsCoversAnyLines() {
    String session = "$ jleak --help\nUsage: jleak [OPTIONS] COMMAND\n...\nExamples:\n...\n? 0\n";

    assertThat(Transcript.replayed(session)).isEqualTo(session);
    assertThat(Transcript.replayed(session.replace("Usage", "Use"))).isNotEqualTo(session);
  }
}
