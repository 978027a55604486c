package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a shell and {@code man} are given, tried with the real ones where they are installed. */
class HabitsTest {

  @TempDir private Path folder;

  @Test
  void bashCompletesCommandsOptionsAndValues() throws Exception {
    Path script = completion("bash");
    String complete =
        """
        . %s; compopt() { :; } # works only while a shell completes
        try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
          COMPREPLY=(); _complete_jleak; printf '%%s ' "${COMPREPLY[@]}"; echo; }
        try jleak an; try jleak diff --fail; try jleak diff --fail-on y; try jleak completion f
        """
            .formatted(script);

    assertThat(run(complete, "bash").split("\\s*\\n"))
        .containsExactly("analyze", "--fail-on", "yellow", "fish");
  }

  @ParameterizedTest
  @CsvSource({
    "jleak an, analyze",
    "jleak diff --fail, --fail-on",
    "jleak diff --fail-on y, yellow",
    "jleak diff --format js, json",
    "jleak completion ba, bash"
  })
  void fishCompletesCommandsOptionsAndValues(String typed, String completed) throws Exception {
    String complete = "source " + completion("fish") + "; complete -C '" + typed + "'";

    assertThat(run(complete, "fish", "--no-config").lines())
        .anyMatch(line -> line.split("\\t")[0].equals(completed));
  }

  @Test
  void zshLoadsTheScript() throws Exception {
    String load =
        "autoload -U compinit && compinit -u -D; . "
            + completion("zsh")
            + "; echo ${_comps[jleak]}";

    assertThat(run(load, "zsh", "-f")).contains("bash_complete");
  }

  @Test
  void unknownShellIsTold() {
    assertThat(Outcome.of("completion", "csh").err())
        .isEqualTo("jleak: SHELL must be bash, zsh or fish, not csh\n");
  }

  @Test
  void manualPageHasNoMistakeThatRoffWouldTell() throws Exception {
    String page = Outcome.of("man").out();

    assertThat(run(page, "groff", "-man", "-ww", "-Tutf8").replaceAll(".\b", ""))
        .contains("EXIT STATUS", "fail-on");
    assertThat(run(page, "mandoc", "-T", "lint", "-W", "warning").lines())
        .allMatch(line -> line.contains("missing date")); // two builds print the same page
  }

  private Path completion(String shell) throws IOException {
    return Files.writeString(folder.resolve(shell), Outcome.of("completion", shell).out());
  }

  /** What a program prints that is given a text; a program that is not there is no failure. */
  private static String run(String input, String... command) throws Exception {
    Path program = Path.of("/usr/bin", command[0]);
    assumeTrue(Files.isExecutable(program), command[0] + " is not installed");
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return printed;
  }
}
