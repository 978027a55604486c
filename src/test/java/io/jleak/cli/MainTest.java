package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process of its own, with real pipes: what cannot be tried in this one. */
class MainTest {

  private static final Path DUMP = Path.of("testdata/series/executor-per-request/d01.txt");

  @Test
  void readsADumpFromAPipe() throws Exception {
    Process process = start("analyze", "-");
    try (OutputStream in = process.getOutputStream()) {
      Files.copy(DUMP, in);
    }

    assertThat(text(process)).contains(" 1 dump of ", "\nClusters  ");
    assertThat(exitCode(process)).isZero();
  }

  @Test
  void endsWithTheExitCodeOfTheRun() throws Exception {
    Process process = start("analyze", "no-such-file.txt");

    assertThat(text(process)).isEqualTo("jleak: no-such-file.txt: no such file\n");
    assertThat(exitCode(process)).isEqualTo(3);
  }

  @Test
  void givesNoColourToAPipe() throws Exception {
    Process process = start("diff", DUMP.getParent().toString());

    assertThat(text(process)).contains("RED  ").doesNotContain("\u001b");
    assertThat(exitCode(process)).isEqualTo(1);
  }

  private static Process start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM tells of it on standard error
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  private static String text(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int exitCode(Process process) throws InterruptedException {
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }
}
