package io.jleak;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.catalogue.Catalogue;
import io.jleak.input.Inputs;
import io.jleak.model.Analysis;
import io.jleak.model.Capture;
import io.jleak.model.Confidence;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.Source;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadDump;
import io.jleak.model.Thresholds;
import io.jleak.parse.DumpParser;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verdict on the Go series in testdata, of which each dump is there in three forms, against
 * what {@code testdata/programs/go} does.
 */
class GoLabTest {

  /** The function that waits, of each leak, and the one that started it. */
  private static final List<String> LEAKS =
      List.of(
          "main.askForQuote.func1 of main.askForQuote",
          "main.(*tracker).follow of main.track",
          "acme.example/parcel/labels.v2.(*Printer).run of acme.example/parcel/labels.v2.Start",
          "main.(*ledger).book of main.leak.func1",
          "main.shipInParts.func1 of main.shipInParts",
          "main.askCarrier.func1 of main.askCarrier",
          "main.awaitOrders.func1 of main.awaitOrders",
          "main.pollRoute.func1 of main.pollRoute",
          "main.searchDepots of main.leak.func1");

  /** How leaks are named by the outermost function of their goroutines. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("main.askForQuote.func1", "JLK073"),
          Map.entry("main.searchDepots", "JLK074"),
          Map.entry("main.watchStock.func1", "JLK074"),
          Map.entry("main.awaitOrders.func1", "JLK075"),
          Map.entry("main.keepAlive.func1", "JLK075"),
          Map.entry("acme.example/parcel/labels.v2.(*Printer).run", "JLK076"),
          Map.entry("main.(*tracker).follow", "JLK077"),
          Map.entry("main.sortWorker", "JLK077"),
          Map.entry("main.(*ledger).book", "JLK078"),
          Map.entry("main.shipInParts.func1", "JLK079"),
          Map.entry("main.pollRoute.func1", "JLK080"),
          Map.entry("main.(*session).heartbeat", "JLK080"),
          Map.entry("net/http.(*persistConn).readLoop", "JLK081"),
          Map.entry("net/http.(*persistConn).writeLoop", "JLK081"),
          Map.entry("context.propagateCancel.func1", "JLK082"),
          Map.entry("context.(*cancelCtx).propagateCancel.func2", "JLK082"));

  /** Goroutines at a channel whose names do not tell what they do there. */
  private static final Set<String> AT_CHANNELS =
      Set.of(
          "main.askForQuote.func1",
          "main.searchDepots",
          "main.watchStock.func1",
          "main.awaitOrders.func1",
          "main.keepAlive.func1",
          "acme.example/parcel/labels.v2.(*Printer).run",
          "main.(*tracker).follow");

  private static Analysis analyze(String series, String form, int... numbers) throws IOException {
    List<String> files =
        IntStream.of(numbers)
            .mapToObj(number -> "testdata/go-series/%s/d%02d.%s".formatted(series, number, form))
            .toList();
    return analyze(files);
  }

  private static Analysis analyze(List<String> files) throws IOException {
    List<ThreadDump> dumps = new ArrayList<>();
    for (Source source : Inputs.of(files, InputStream.nullInputStream()).sources()) {
      dumps.addAll(DumpParser.parse(source).dumps());
    }
    AnalysisOptions options =
        new AnalysisOptions(0.8, Duration.ofSeconds(1), Thresholds.DEFAULT, Level.RED);
    return new Pipeline(Catalogue.builtIn(), options, "test").analyze(Capture.of(dumps));
  }

  private static int[] all() {
    return IntStream.rangeClosed(1, 10).toArray();
  }

  private static String code(Finding finding) {
    var chain = finding.trend().facts().chain();
    return chain.frames().get(Math.max(0, chain.applicationFrame()));
  }

  private static String outermost(Finding finding) {
    List<String> frames = finding.trend().facts().chain().frames();
    return frames.get(frames.size() - 1);
  }

  private static String codeAndCreator(Finding finding) {
    return code(finding) + " of " + finding.trend().facts().chain().creator();
  }

  @ParameterizedTest
  @ValueSource(strings = {"leak-go1.19", "leak-go1.27"})
  void eachLeakIsConfirmedInTenDumpsWithWhatStartedIt(String series) throws IOException {
    List<Finding> findings = analyze(series, "debug2.txt.gz", all()).findings();
    assertThat(findings)
        .extracting(GoLabTest::codeAndCreator)
        .containsExactlyInAnyOrderElementsOf(LEAKS);
    assertThat(findings).extracting(Finding::confidence).containsOnly(Confidence.CONFIRMED);
    assertThat(findings)
        .allSatisfy(
            finding ->
                assertThat(finding.evidence()).anyMatch(each -> each.startsWith("started by ")));
  }

  @ParameterizedTest
  @CsvSource({
    "leak-go1.19, debug1.txt.gz",
    "leak-go1.27, debug1.txt.gz",
    "leak-go1.19, pb.gz",
    "leak-go1.27, pb.gz"
  })
  void eachLeakIsSuspectedByCountsAlone(String series, String form) throws IOException {
    List<Finding> findings = analyze(series, form, all()).findings();
    assertThat(findings)
        .extracting(GoLabTest::code)
        .containsExactlyInAnyOrderElementsOf(
            LEAKS.stream().map(leak -> leak.substring(0, leak.indexOf(" of "))).toList());
    assertThat(findings).extracting(Finding::confidence).containsOnly(Confidence.SUSPECTED);
    assertThat(findings).extracting(Finding::level).contains(Level.RED, Level.YELLOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"leak-go1.19", "leak-go1.27"})
  void leaksAreFoundInFewDumps(String series) throws IOException {
    for (int[] numbers : new int[][] {{1, 5, 10}, {1, 10}}) {
      List<Finding> findings = analyze(series, "debug2.txt.gz", numbers).findings();
      assertThat(findings)
          .extracting(GoLabTest::codeAndCreator)
          .containsExactlyInAnyOrderElementsOf(LEAKS);
      assertThat(findings.get(0).level()).isEqualTo(Level.YELLOW);
    }
  }

  /**
   * A profile as text does not tell at which end of a channel a goroutine waits; and no profile
   * tells that the channel is nil.
   */
  private static String nameOf(String outermost, String form) {
    if (form.startsWith("debug1") && AT_CHANNELS.contains(outermost)) {
      return "JLK000";
    }
    return form.startsWith("pb") && outermost.equals("main.awaitOrders.func1")
        ? "JLK074"
        : NAMES.get(outermost);
  }

  @ParameterizedTest
  @CsvSource({
    "leak-go1.19, debug2.txt.gz, 8",
    "leak-go1.27, debug2.txt.gz, 8",
    "leak-go1.19, debug1.txt.gz, 8",
    "leak-go1.27, debug1.txt.gz, 8",
    "leak-go1.19, pb.gz, 8",
    "leak-go1.27, pb.gz, 8",
    "more-go1.19, debug2.txt.gz, 8",
    "more-go1.27, debug2.txt.gz, 8",
    "more-go1.19, debug1.txt.gz, 8",
    "more-go1.27, debug1.txt.gz, 8",
    "more-go1.19, pb.gz, 8",
    "more-go1.27, pb.gz, 8"
  })
  void leaksAreNamedRightly(String series, String form, int named) throws IOException {
    for (int[] numbers : new int[][] {all(), {1, 5, 10}, {1, 10}}) {
      List<Finding> findings = analyze(series, form, numbers).findings();
      assertThat(findings.stream().filter(each -> NAMES.containsKey(outermost(each))))
          .hasSize(named)
          .allSatisfy(
              each ->
                  assertThat(each.patternId())
                      .as(outermost(each))
                      .isEqualTo(nameOf(outermost(each), form)));
    }
    assertThat(analyze(series, form, all()).findings().stream())
        .filteredOn(each -> !NAMES.containsKey(outermost(each)))
        .extracting(Finding::patternId)
        .doesNotContainAnyElementsOf(NAMES.values());
  }

  @ParameterizedTest
  @CsvSource({
    "healthy-go1.19, debug2.txt.gz",
    "healthy-go1.27, debug2.txt.gz",
    "healthy-go1.19, debug1.txt.gz",
    "healthy-go1.27, debug1.txt.gz",
    "healthy-go1.19, pb.gz",
    "healthy-go1.27, pb.gz"
  })
  void healthyProgramIsLeftAlone(String series, String form) throws IOException {
    assertThat(analyze(series, form, all()).findings()).isEmpty();
    for (int[] numbers : new int[][] {{1, 5, 10}, {1, 10}, {1, 4}, {10}}) {
      assertThat(analyze(series, form, numbers).findings())
          .extracting(Finding::level)
          .allMatch(level -> level == Level.INFO);
    }
  }

  @Test
  void goroutinesThatTheRuntimeCallsLeakedAreProvenInOneDump() throws IOException {
    for (String file :
        List.of("goroutine/go1.27-leaks.txt.gz", "goroutine-profile/go1.27-leaks.txt.gz")) {
      List<Finding> findings = analyze(List.of("testdata/formats/" + file)).findings();
      assertThat(findings)
          .extracting(GoLabTest::code)
          .contains("main.askForQuote.func1", "main.(*tracker).follow", "main.awaitOrders.func1")
          .doesNotContain("main.askCarrier.func1", "main.pollRoute.func1", "main.sort");
      assertThat(findings).extracting(Finding::confidence).containsOnly(Confidence.PROVEN);
      assertThat(findings).extracting(Finding::level).containsOnly(Level.YELLOW);
    }
  }

  @Test
  void aGoroutineHasOneCallChainInAllFormsOfADump() throws IOException {
    for (String series : List.of("leak-go1.19", "leak-go1.27")) {
      List<List<String>> chains = new ArrayList<>();
      for (String form : List.of("debug2.txt.gz", "debug1.txt.gz", "pb.gz")) {
        chains.add(
            analyze(series, form, 10).changes().stream()
                .map(change -> change.cluster().chain().frames())
                .filter(frames -> frames.stream().noneMatch(each -> each.contains("pprof")))
                .filter(frames -> LEAKS.stream().anyMatch(leak -> isOf(frames, leak)))
                .map(List::toString)
                .sorted()
                .toList());
      }
      assertThat(chains.get(0)).hasSize(LEAKS.size());
      assertThat(chains.get(1)).isEqualTo(chains.get(0));
      assertThat(chains.get(2)).isEqualTo(chains.get(0));
    }
  }

  private static boolean isOf(List<String> frames, String leak) {
    return frames.contains(leak.substring(0, leak.indexOf(" of ")));
  }

  @Test
  void theFrameThatStartedThemIsTold() throws IOException {
    StackFrame creator =
        analyze("leak-go1.27", "debug2.txt.gz", all())
            .findings()
            .get(0)
            .trend()
            .facts()
            .sample()
            .creator();
    assertThat(creator.function()).isEqualTo("main.askForQuote");
    assertThat(creator.file()).isEqualTo("leaks.go");
  }
}
