package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jleak.report.json.JsonReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line where all goes well, and where the streams do not. */
class JleakTest {

  private static final String LEAK = "testdata/series/executor-per-request/";

  @TempDir private static Path folder;

  @BeforeAll
  static void fillFolder() throws IOException {
    SampleFiles.fill(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "analyze", "diff", "baseline", "patterns", "explain", "schema"})
  void helpEndsWithExamplesAndExitCodes(String command) {
    Outcome outcome = Outcome.of((command + " --help").strip().split(" "));

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith(("Usage: jleak " + command).strip())
        .contains("\nExamples:\n  j")
        .endsWith(
            "\nExit codes: 0 no finding at or above --fail-on, 1 findings, 2 wrong usage,\n"
                + "            3 input not readable or no thread in it, 4 internal error\n");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void versionNamesTheCommit() {
    Outcome outcome = Outcome.of("--version");

    assertThat(outcome.out()).matches("jleak \\S+ \\([0-9a-f]{12}\\)\n|jleak \\S+ \\(unknown\\)\n");
    assertThat(outcome.exitCode()).isZero();
    assertThat(Outcome.of("diff", "-V")).isEqualTo(outcome);
  }

  @Test
  void standardInputAndPackedFilesAreReadAsTheFileItself() throws IOException {
    String direct = Outcome.of("analyze", file("a.txt")).out();

    assertThat(Outcome.of("analyze", file("a.txt.gz")).out()).isEqualTo(direct);
    try (InputStream in = Files.newInputStream(folder.resolve("a.txt.gz"))) {
      assertThat(Outcome.withInput(in, "analyze", "-").out()).isEqualTo(direct);
    }
  }

  @Test
  void standardInputCannotBeReadTwice() throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve("a.txt"))) {
      Outcome outcome = Outcome.withInput(in, "diff", "-", "-");

      assertThat(outcome.err()).isEqualTo("jleak: -: standard input can be read only once\n");
      assertThat(outcome.exitCode()).isEqualTo(3);
    }
  }

  @Test
  void standardInputWithoutADumpIsTold() {
    Outcome outcome = Outcome.of("analyze", "-");

    assertThat(outcome.err())
        .isEqualTo(
            "jleak: standard input: no thread dump in it; try: jstack PID | jleak analyze -\n");
    assertThat(outcome.exitCode()).isEqualTo(3);
  }

  @Test
  void brokenStandardInputIsTold() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }

          @Override
          public int read(byte[] buffer, int start, int length) throws IOException {
            return read();
          }
        };

    Outcome outcome = Outcome.withInput(broken, "analyze", "-");

    assertThat(outcome.err())
        .isEqualTo("jleak: standard input: cannot be read: Input/output error\n");
    assertThat(outcome.exitCode()).isEqualTo(3);
  }

  @Test
  void failOnSaysFromWhichLevelOnTheExitCodeIsOne() {
    assertThat(Outcome.of("diff", LEAK, "--fail-on", "RED").exitCode()).isEqualTo(1);
    assertThat(Outcome.of("diff", LEAK, "--fail-on=info").exitCode()).isEqualTo(1);
    assertThat(Outcome.of("diff", LEAK, "--fail-on=never").exitCode()).isZero();
    assertThat(Outcome.of("diff", LEAK, "--red=10000").exitCode()).isZero();
  }

  @Test
  void findingsAreMoreUrgentThanInputThatCannotBeRead() {
    assertThat(Outcome.of("diff", LEAK, file("no.txt")).exitCode()).isEqualTo(1);
  }

  @Test
  void strictMakesALineThatIsNotUnderstoodAnError() {
    Outcome lenient = Outcome.of("analyze", file("strange.txt"));
    Outcome strict = Outcome.of("analyze", file("strange.txt"), "--strict");

    assertThat(lenient.err()).contains("strange.txt:7: ").contains("at com.acme.Shop.buy");
    assertThat(lenient.exitCode()).isZero();
    assertThat(strict.exitCode()).isEqualTo(3);
    assertThat(strict.out()).isEqualTo(lenient.out());
  }

  @Test
  void reportInAFileLeavesStandardOutputEmpty() throws IOException {
    Path report = folder.resolve("report.txt");

    Outcome outcome = Outcome.of("analyze", file("a.txt"), "-o", report.toString());

    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isEmpty();
    assertThat(report).hasContent(Outcome.of("analyze", file("a.txt"), "-o", "-").out());
  }

  @Test
  void oneRunWritesSeveralReports() {
    Path json = folder.resolve("several.json");
    Path text = folder.resolve("several.txt");

    Outcome outcome =
        Outcome.of("diff", LEAK, "-f", "json=" + json, "-f", "text=" + text, "-f", "text");

    assertThat(outcome).isEqualTo(Outcome.of("diff", LEAK));
    assertThat(json).hasContent(Outcome.of("diff", LEAK, "-f", "json").out());
    assertThat(text).hasContent(Outcome.of("diff", LEAK, "-f", "text").out());
  }

  @Test
  void reportThatCannotBeWrittenDoesNotKeepBackTheOthers() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Path json = folder.resolve("other.json");

    Outcome outcome =
        Outcome.of("analyze", file("a.txt"), "-f", "text=" + full, "-f", "json=" + json);

    assertThat(outcome.err()).startsWith("jleak: /dev/full: cannot be written: ");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(json).isNotEmptyFile();
  }

  @Test
  void reportReplacesTheOldOneAsAWholeAndLeavesNothingBeside() throws IOException {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Path real = Files.writeString(reports.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(reports.resolve("link.json"), real.getFileName());

    Outcome.of("analyze", file("a.txt"), "-f", "json=" + link);

    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(real)).startsWith("{").endsWith("}\n");
    assertThat(reports).isDirectoryNotContaining(file -> !file.toString().endsWith(".json"));
  }

  @Test
  void schemaIsThatOfTheJsonReport() throws IOException {
    assertThat(Outcome.of("schema").out()).isEqualTo(JsonReport.schema());
  }

  @Test
  void reportForProgramsIsUtf8WhateverTheTerminalShows() throws IOException {
    String name = "caf\u00e9";
    String dump = Files.readString(folder.resolve("a.txt")).replace("main", name);
    Terminal ascii = new Terminal(80, false, StandardCharsets.US_ASCII);

    Outcome text = Outcome.on(ascii, stream(dump), "analyze", "-", "--show-threads");
    String[] json = {"analyze", "-", "--show-threads", "--format=json"};

    assertThat(text.out()).contains("\"caf?\"");
    assertThat(Outcome.withInput(stream(dump), json).out()).contains('"' + name + '"');
    assertThat(Outcome.on(ascii, stream(dump), json).out().getBytes(StandardCharsets.US_ASCII))
        .hasSameSizeAs(
            Outcome.withInput(stream(dump), json).out().getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"analyze A", "analyze A -f json", "patterns", "explain JLK002", "--help"})
  void nobodyReadingOnIsNoError(String commandLine) {
    String[] args = commandLine.replace("A", file("a.txt")).split(" ");

    assertThat(Outcome.writingTo(failing("Broken pipe"), args)).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void closedPipeDoesNotHideFindings() {
    assertThat(Outcome.writingTo(failing("Broken pipe"), "diff", LEAK).exitCode()).isEqualTo(1);
  }

  @Test
  void fullDiskIsTold() {
    Outcome outcome = Outcome.writingTo(failing("No space left"), "analyze", file("a.txt"));

    assertThat(outcome.err())
        .isEqualTo("jleak: standard output: cannot be written: No space left\n");
    assertThat(outcome.exitCode()).isEqualTo(2);
  }

  @Test
  void colourIsForTerminalsAlone() {
    Terminal colored = new Terminal(80, true, StandardCharsets.UTF_8);

    Outcome plain = Outcome.of("diff", LEAK);
    Outcome painted = Outcome.on(colored, stream(""), "diff", LEAK);

    assertThat(plain.out()).doesNotContain("\u001b");
    assertThat(painted.out()).contains("\u001b[1;31mRED\u001b[0m");
    assertThat(painted.out().replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.out());
  }

  @Test
  void messagesCarryNoControlCharacters() {
    assertThat(Outcome.of("analyze", "a\u001b[31m\nb.txt").err())
        .isEqualTo("jleak: a\\u001b[31m\\nb.txt: no such file\n");
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }
}
