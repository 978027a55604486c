package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defaults from a file, found from the working directory upwards. */
class ConfigFileTest {

  private static final String LEAK = "testdata/series/executor-per-request/";

  @TempDir private Path folder;

  @Test
  void fileAboveTheWorkingDirectoryGivesDefaults() throws IOException {
    write("# our gate\n\nfail-on = never\n  --format = json\n");
    Path below = Files.createDirectories(folder.resolve("a/b"));

    Outcome outcome = run(below, "diff", LEAK);

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).startsWith("{");
  }

  @Test
  void commandLineWins() throws IOException {
    write("fail-on = never\nformat = json\n");

    assertThat(run(folder, "diff", LEAK, "--fail-on", "red").exitCode()).isEqualTo(1);
    assertThat(run(folder, "diff", LEAK, "-f", "text").out()).startsWith("RED");
    assertThat(run(folder, "diff", LEAK, "--no-config")).isEqualTo(Outcome.of("diff", LEAK));
  }

  @Test
  void nearestFileCounts() throws IOException {
    write("fail-on = never\n");
    Path below = Files.createDirectories(folder.resolve("a"));
    Files.writeString(below.resolve(ConfigFile.NAME), "");

    assertThat(run(below, "diff", LEAK).exitCode()).isEqualTo(1);
  }

  @Test
  void filesAreMeantFromWhereTheConfigFileIs() throws IOException {
    write("patterns = mine.json\n");

    Outcome outcome = run(folder, "patterns");

    assertThat(outcome.err()).contains(folder.resolve("mine.json").toString());
    assertThat(outcome.exitCode()).isEqualTo(3);
  }

  @Test
  void optionOfAnotherCommandIsLeftOut() throws IOException {
    write("top = 5\nstrict\nshow-vm = false\n");

    assertThat(run(folder, "patterns")).isEqualTo(Outcome.of("patterns"));
    assertThat(run(folder, "diff", LEAK).out())
        .isEqualTo(Outcome.of("diff", LEAK, "--top=5", "--strict").out());
  }

  @Test
  void severalFormatsMayBeNamed() throws IOException {
    Path json = folder.resolve("x.json");
    write("format = text\nformat = json=" + json + "\n");

    assertThat(run(folder, "diff", LEAK).out()).startsWith("RED");
    assertThat(json).isNotEmptyFile();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fail-one = red   | 2: there is no option fail-one, did you mean fail-on?
          colour           | 2: there is no option colour, did you mean color?
          fail-on          | 2: fail-on needs a value: fail-on = LEVEL
          top =            | 2: top needs a value: top = N
          strict = perhaps | 2: strict is on or off: write it alone, or true or false behind it
          help             | 2: help belongs on the command line
          no-config        | 2: no-config belongs on the command line
          """)
  void mistakeIsToldWithItsLine(String line, String message) throws IOException {
    Path file = write("# defaults\n" + line + "\n");

    Outcome outcome = run(folder, "diff", LEAK);

    assertThat(outcome.err()).isEqualTo("jleak: " + file + ":" + message + "\n");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void fileThatIsNoTextIsTold() throws IOException {
    Path file = Files.write(folder.resolve(ConfigFile.NAME), new byte[] {(byte) 0xff, 0});

    assertThat(run(folder, "diff", LEAK).err())
        .isEqualTo("jleak: " + file + ": not a text in UTF-8\n");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve(ConfigFile.NAME), text);
  }

  static Outcome run(Path folder, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    int exitCode = new Jleak(in, out, err, Outcome.PLAIN, folder, Clock.systemUTC()).run(args);
    return new Outcome(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
