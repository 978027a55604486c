package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // the commands are those of a Unix shell
class ExecHookTest {

  private static final String LEAK = "testdata/series/executor-per-request";
  private static final String HEALTHY = "testdata/series/idle-pool";

  @TempDir Path folder;

  @Test
  void commandReadsTheReportWhenTheGateFails() throws IOException {
    Path report = folder.resolve("report.json");

    Outcome outcome = Outcome.of("diff", LEAK, "-f", "github", "--exec", "cat > " + report);

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).doesNotContain("--exec");
    JsonNode json = new ObjectMapper().readTree(Files.readString(report));
    assertThat(json.at("/findings/0/patternId").asText()).isEqualTo("JLK002");
    assertThat(json.at("/verdict/exitCode").asInt()).isEqualTo(1);
  }

  @Test
  void nothingIsRunWhenTheGatePasses() {
    Path mark = folder.resolve("mark");

    Outcome.of("diff", HEALTHY, "--exec", "touch " + mark);
    Outcome.of("diff", LEAK, "--fail-on", "never", "--exec", "touch " + mark);

    assertThat(mark).doesNotExist();
  }

  @Test
  void outputOfTheCommandKeepsAwayFromTheReport() {
    Outcome plain = Outcome.of("diff", LEAK);
    Outcome outcome = Outcome.of("diff", LEAK, "--exec", "echo told; echo wrong >&2");

    assertThat(outcome.out()).isEqualTo(plain.out());
    assertThat(outcome.err()).contains("told\n", "wrong\n");
  }

  @Test
  void exitCodeOfTheCommandIsToldAndTakesNoPlace() {
    Outcome outcome = Outcome.of("diff", LEAK, "--exec", "exit 7");

    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("jleak: --exec exit 7: ended with exit code 7\n");
  }

  @Test
  void commandNeedNotReadItsInput() {
    assertThat(Outcome.of("diff", LEAK, "--exec", "exec <&-; exit 0").err())
        .doesNotContain("--exec");
  }

  @Test
  void emptyCommandIsWrongUsage() {
    assertThat(Outcome.of("diff", HEALTHY, "--exec", " ").err())
        .contains("jleak: --exec must not be empty\n");
  }

  @Test
  void configFileRunsNothing() throws IOException {
    Files.writeString(folder.resolve(".jleakrc"), "exec = touch mark\n");

    assertThat(ConfigFileTest.run(folder, "diff", LEAK).err())
        .contains("exec belongs on the command line");
  }
}
