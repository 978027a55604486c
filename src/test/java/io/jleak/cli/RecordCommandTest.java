package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records real JVMs; limits are lowered where a leak is not to be waited for. */
class RecordCommandTest {

  private static final String LEAK =
      "while (true) { Executors.newFixedThreadPool(1).submit(() -> 1); Thread.sleep(25); }";

  private static final String STEADY =
      "ExecutorService pool = Executors.newFixedThreadPool(50);"
          + " for (int i = 0; i < 50; i++) { pool.submit(() -> 1); }"
          + " while (true) { pool.submit(() -> 1); Thread.sleep(5); }";

  private static final String VIRTUAL_LEAK =
      "CountDownLatch never = new CountDownLatch(1);"
          + " while (true) { Thread.startVirtualThread(() -> { try { never.await(); }"
          + " catch (InterruptedException e) { } }); Thread.sleep(10); }";

  @TempDir Path folder;

  static Set<Path> jdks() throws IOException {
    Set<Path> jdks = new LinkedHashSet<>(List.of(LiveJvm.ownJdk()));
    LiveJvm.jdk25().ifPresent(jdks::add);
    return jdks;
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void leakIsRecordedWhenThreadsClimbAndIsNamed(Path jdk) throws IOException {
    try (LiveJvm jvm = LiveJvm.start(jdk, folder, LEAK)) {
      Outcome recorded = record(jvm, "--every", "200ms", "--for", "6s", "--deviation", "10");

      assertThat(recorded.exitCode()).isZero();
      assertThat(recorded.err()).contains("threads climb by ", "/s to ", ": taking dumps");
      assertThat(recorded.err()).contains(" dumps; next: jleak diff ");
    }
    assertThat(files()).hasSizeGreaterThan(5).contains("samples.ndjson");
    Outcome diff = Outcome.of("diff", recorded(), "-f", "text", "-f", "html=" + page());
    assertThat(diff.exitCode()).isEqualTo(1);
    assertThat(diff.out()).startsWith("RED ").contains("JLK002 executor-per-request, confirmed");
    assertThat(diff.out()).containsPattern("Signals +\\d+ -> \\d+ threads alive, \\d+ started");
    assertThat(diff.err()).isEmpty();
    assertThat(Files.readString(page())).contains("\"samples\":[[-");
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void steadyProcessIsNotDumpedAndNotJudged(Path jdk) throws IOException {
    try (LiveJvm jvm = LiveJvm.start(jdk, folder, STEADY)) {
      Outcome recorded = record(jvm, "--every", "200ms", "--for", "2s");

      assertThat(recorded.exitCode()).isZero();
      assertThat(recorded.err()).contains(" threads, no limit crossed, so no dump\n");
    }
    assertThat(files()).containsExactly("samples.ndjson");
    Outcome diff = Outcome.of("diff", recorded());
    assertThat(diff.exitCode()).isZero();
    assertThat(diff.out()).isEmpty();
    assertThat(diff.err()).endsWith("threads, no limit crossed and so no dump: nothing to judge\n");
  }

  @Test
  void virtualThreadsAreInTheDumps() throws IOException {
    Optional<Path> jdk = LiveJvm.jdk25();
    assumeTrue(jdk.isPresent(), "no JDK with virtual threads here");
    try (LiveJvm jvm = LiveJvm.start(jdk.get(), folder, VIRTUAL_LEAK)) {
      record(jvm, "--every", "300ms", "--for", "2400ms", "--always");
    }

    assertThat(files()).anyMatch(name -> name.endsWith(".json"));
    assertThat(files()).noneMatch(name -> name.endsWith(".txt"));
    Outcome diff = Outcome.of("diff", recorded());
    assertThat(diff.out()).contains("JLK008 latch-never-counted-down").contains(" virtual");
  }

  @Test
  void processThatEndsLeavesWhatWasTaken() throws IOException {
    try (LiveJvm jvm =
        LiveJvm.start(LiveJvm.ownJdk(), folder, "Thread.sleep(2500); System.exit(0);")) {
      Outcome recorded = record(jvm, "--every", "200ms", "--for", "1m", "--always");

      assertThat(recorded.exitCode()).isZero();
      assertThat(recorded.err()).contains("jleak: " + jvm.pid() + ": the process has ended\n");
    }
    assertThat(files()).hasSizeGreaterThan(2).noneMatch(name -> name.startsWith("."));
    assertThat(Outcome.of("diff", recorded()).err()).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutCountersTheSystemCountsThreads() throws IOException {
    try (LiveJvm jvm = LiveJvm.start(LiveJvm.ownJdk(), folder, LEAK, "-XX:-UsePerfData")) {
      Outcome recorded = record(jvm, "--every", "200ms", "--for", "3s", "--deviation", "5");

      assertThat(recorded.err())
          .contains(": threads alone are watched, not the heap: it runs with ")
          .contains(": taking dumps");
    }
    assertThat(Outcome.of("diff", recorded()).out()).contains("JLK002 executor-per-request");
  }

  @Test
  void processThatLetsNobodyInIsTold() throws IOException {
    try (LiveJvm jvm =
        LiveJvm.start(LiveJvm.ownJdk(), folder, STEADY, "-XX:+DisableAttachMechanism")) {
      Outcome recorded = record(jvm);

      assertThat(recorded.exitCode()).isEqualTo(3);
      assertThat(recorded.err())
          .isEqualTo(
              "jleak: "
                  + jvm.pid()
                  + ": runs with -XX:+DisableAttachMechanism, so that no dump can be taken from"
                  + " outside; kill -3 prints one to its own output\n");
    }
    assertThat(folder.resolve("recorded")).doesNotExist();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void processThatIsNoJvmIsLeftAlone() throws IOException {
    Process sleep = new ProcessBuilder("sleep", "60").start();
    try {
      Outcome recorded = Outcome.of("record", Long.toString(sleep.pid()), "-o", recorded());

      assertThat(recorded.exitCode()).isEqualTo(3);
      assertThat(recorded.err())
          .matches("jleak: \\d+: is no HotSpot JVM, but /.*/sleep.*; jcmd lists all JVMs\n");
      assertThat(sleep.isAlive()).isTrue();
    } finally {
      sleep.destroyForcibly();
    }
  }

  @Test
  void folderWithSomethingInItIsNotWrittenInto() throws IOException {
    String self = Long.toString(ProcessHandle.current().pid());

    Files.writeString(folder.resolve("dump.txt"), "");

    Outcome recorded = Outcome.of("record", self, "-o", folder.toString());

    assertThat(recorded.exitCode()).isEqualTo(2);
    assertThat(recorded.err())
        .isEqualTo("jleak: " + folder + ": is not empty, name a new directory\n");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void signalEndsItInGoodOrder() throws Exception {
    try (LiveJvm jvm = LiveJvm.start(LiveJvm.ownJdk(), folder, STEADY)) {
      List<String> line =
          List.of(
              LiveJvm.ownJdk().resolve("bin/java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              "io.jleak.cli.Main",
              "record",
              jvm.pid(),
              "-o",
              recorded());
      Process jleak = new ProcessBuilder(line).redirectErrorStream(true).start();
      while (jleak.isAlive() && !Files.exists(Path.of(recorded(), "samples.ndjson"))) {
        Thread.sleep(20);
      }
      jleak.toHandle().destroy(); // unlike destroy(), it leaves the output open

      assertThat(new String(jleak.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains(": 1 sample in ");
      assertThat(jleak.waitFor()).isZero();
    }
  }

  private Outcome record(LiveJvm jvm, String... options) {
    List<String> line = new ArrayList<>(List.of("record", jvm.pid(), "-o", recorded()));
    line.addAll(List.of(options));
    return Outcome.of(line.toArray(String[]::new));
  }

  private String recorded() {
    return folder.resolve("recorded").toString();
  }

  private Path page() {
    return folder.resolve("report.html");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(recorded()))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
