package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands that the README gives for CI do what it says, on a series with a leak. */
class ReadmeSnippetsTest {

  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n(.*?)```");
  private static final Pattern COMMAND = Pattern.compile("(?m)^ *(?:run:|-) jleak (.*)$");
  private static final String SERIES = "testdata/series/executor-per-request";

  @TempDir private Path folder;

  static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher blocks = YAML.matcher(Files.readString(Path.of("README.md")));
    while (blocks.find()) {
      Matcher command = COMMAND.matcher(blocks.group(1));
      while (command.find()) {
        commands.add(command.group(1));
      }
    }
    return commands;
  }

  @Test
  void bothServicesAreThere() throws IOException {
    assertThat(commands()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void commandFailsTheGateAndWritesItsReports(String command) throws IOException {
    List<Path> reports = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ")) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        Path report = folder.resolve(word.substring(equals + 1));
        reports.add(report);
        words.add(word.substring(0, equals + 1) + report);
      } else {
        words.add(word.equals("dumps/") ? SERIES : word);
      }
    }

    Outcome outcome = Outcome.of(words.toArray(String[]::new));

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.out()).isNotEmpty();
    assertThat(reports).isNotEmpty().allSatisfy(report -> assertThat(report).isNotEmptyFile());
  }
}
