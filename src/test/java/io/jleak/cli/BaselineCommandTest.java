package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gate with a baseline, from its first day on. */
class BaselineCommandTest {

  private static final String LEAK = "testdata/series/executor-per-request/d%02d.txt";
  private static final String OTHER = "testdata/series/timer-never-cancelled/d%02d.txt";
  private static final String HEALTHY = "testdata/series/redeploy/d%02d.txt";
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("known.json");
  }

  @Test
  void whatIsAcceptedPassesTheGate() {
    Outcome made = baseline(LEAK, 1, 10, "--reason", "fixed in 4.2", "--owner", "payments");
    Outcome gate = diff(LEAK, 1, 10);

    assertThat(made.exitCode()).isZero();
    assertThat(made.out()).isEmpty();
    assertThat(made.err()).isEqualTo("jleak: FILE: 1 entry: 1 added, 0 kept, 0 removed\n");
    assertThat(diff(LEAK, 1, 10, "--no-config").exitCode()).isZero();
    assertThat(gate.exitCode()).isZero();
    assertThat(gate.out())
        .startsWith("OK      no new leak: 1 known since baseline\n")
        .contains("RED     JLK002 executor-per-request, confirmed, known since baseline\n")
        .contains("  known accepted at red with up to 96 threads, owner payments: fixed in 4.2\n");
  }

  @Test
  void secondHalfOfASeriesIsKnownByTheFirst() throws IOException {
    baseline(LEAK, 1, 5);
    edit("yellow", "red"); // the first half has too few threads for more

    assertThat(diff(LEAK, 6, 10).out()).contains("96 threads, not 56");
    assertThat(diff(LEAK, 6, 10).exitCode()).isEqualTo(1);
    assertThat(diff(LEAK, 6, 10, "--fail-on", "new").exitCode()).isZero();
    assertThat(diff(OTHER, 1, 10, "--fail-on", "new").exitCode()).isEqualTo(1);
    assertThat(diff(OTHER, 1, 10, "--fail-on", "new,red").exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"red,        1", "yellow,     1", "never,      0", "'new,red',  0", "'RED,New',  0"})
  void worseThanAcceptedFailsUnlessOnlyNewOnesCount(String failOn, int exitCode)
      throws IOException {
    baseline(LEAK, 1, 10);
    edit("\"level\": \"red\"", "\"level\": \"orange\"");

    Outcome gate = diff(LEAK, 1, 10, "--fail-on", failOn);

    assertThat(gate.out()).startsWith("RED     1 finding").contains("  worse red, not orange; ");
    assertThat(gate.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void whatIsGoneIsToldAndThenRemoved() {
    baseline(LEAK, 1, 10);

    assertThat(diff(HEALTHY, 1, 10).out())
        .contains(
            "\nNo longer there  jleak baseline removes it from the baseline\n"
                + "  JLK002 executor-per-request, pool-#-thread-# in LinkedBlockingQueue.take: 12\n"
                + "    threads, and no finding\n");
    assertThat(baseline(HEALTHY, 1, 10).err())
        .isEqualTo("jleak: FILE: 0 entries: 0 added, 0 kept, 1 removed\n");
    assertThat(diff(LEAK, 1, 10).exitCode()).isEqualTo(1);
  }

  @Test
  void updateKeepsWhatPeopleWrote() throws IOException {
    baseline(LEAK, 1, 10, "--reason", "fixed in 4.2", "--owner", "payments");
    String first = Files.readString(file);

    Outcome again = baseline(LEAK, 1, 10, "--reason", "another");

    assertThat(again.err()).isEqualTo("jleak: FILE: 1 entry: 0 added, 1 kept, 0 removed\n");
    assertThat(file).hasContent(first);
    assertThat(folder).isDirectoryContaining(each -> each.equals(file));
    assertThat(folder.toFile().list()).hasSize(1);
  }

  @Test
  void entryExpiresAfterItsDay() {
    baseline(LEAK, 1, 10, "--expires", "2026-12-01");
    Clock tomorrow = Clock.offset(NOW, Duration.ofDays(1));

    assertThat(diff(LEAK, 1, 10).exitCode()).isZero();
    Outcome late = run(tomorrow, dumps(LEAK, 1, 10, "diff", "--baseline", file.toString()));
    assertThat(late.exitCode()).isEqualTo(1);
    assertThat(late.out())
        .contains("\n  known accepted until 2026-12-01, which is over, no reason given yet\n")
        .contains("\nExpired  what the baseline does not accept any more\n");
    assertThat(run(tomorrow, dumps(LEAK, 1, 10, "baseline", "-o", file.toString())).err())
        .contains("FILE: expired, so that the gate fails: 1; give another day with --expires");
  }

  @Test
  void suppressionNeedsAReason() throws IOException {
    baseline(LEAK, 1, 5);
    edit("\"suppress\": false", "\"suppress\": true");

    Outcome refused = diff(LEAK, 1, 10);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "jleak: FILE: entries[0].reason: a suppression needs one: say why this is no leak\n");

    edit("TODO: say why this is accepted", "a pool per request is meant");
    Outcome gate = diff(LEAK, 1, 10);
    assertThat(gate.exitCode()).isZero();
    assertThat(gate.out())
        .startsWith("OK      no new leak: 1 suppressed\n")
        .contains("  known suppressed: a pool per request is meant\n");
    assertThat(baseline(HEALTHY, 1, 10).err()).contains("0 added, 1 kept, 0 removed");
  }

  @Test
  void standardOutputGetsTheSameAsAFile() throws IOException {
    baseline(LEAK, 1, 10);

    Outcome printed = run(NOW, dumps(LEAK, 1, 10, "baseline", "-o", "-"));

    assertThat(printed.out()).isEqualTo(Files.readString(file));
    assertThat(printed.err()).startsWith("jleak: baseline: 1 entry: 1 added");
  }

  @Test
  void partOfTheDumpsMakesNoBaseline() {
    Outcome outcome = run(NOW, "baseline", LEAK.formatted(1), "no.txt", "-o", file.toString());

    assertThat(outcome.err())
        .isEqualTo(
            "jleak: no.txt: no such file\n"
                + "jleak: no baseline written: it would lack what could not be read\n");
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(file).doesNotExist();
  }

  @Test
  void dayIsOfTheEnvironmentWhereItSaysOne() {
    assertThat(Today.clock(Map.of("SOURCE_DATE_EPOCH", "1767225599")).instant())
        .isEqualTo("2025-12-31T23:59:59Z");
    assertThat(Today.clock(Map.of("SOURCE_DATE_EPOCH", "soon")))
        .isEqualTo(Today.clock(Map.of()))
        .isEqualTo(Clock.systemUTC());
  }

  private Outcome baseline(String dumps, int from, int to, String... more) {
    return run(NOW, dumps(dumps, from, to, with(more, "baseline", "-o", file.toString())));
  }

  private Outcome diff(String dumps, int from, int to, String... more) {
    return run(NOW, dumps(dumps, from, to, with(more, "diff", "--baseline", file.toString())));
  }

  private static String[] with(String[] more, String... first) {
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }

  private static String[] dumps(String name, int from, int to, String... options) {
    String[] files = new String[to - from + 1];
    for (int i = from; i <= to; i++) {
      files[i - from] = name.formatted(i);
    }
    return with(files, options);
  }

  private void edit(String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private Outcome run(Clock clock, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    int exitCode = new Jleak(in, out, err, Outcome.PLAIN, Path.of(""), clock).run(args);
    return new Outcome(
        exitCode,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8).replace(file.toString(), "FILE"));
  }
}
