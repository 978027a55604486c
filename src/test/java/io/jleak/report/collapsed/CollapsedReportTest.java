package io.jleak.report.collapsed;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.Analysis;
import io.jleak.report.RealAnalyses;
import io.jleak.report.SampleAnalyses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import one.convert.Arguments;
import one.convert.FlameGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines are what async-profiler's converter reads, and writes again as they are. */
class CollapsedReportTest {

  /** The converter takes what has a slash for a Java frame, and marks it. */
  private static final String GUESSED = "_[j]";

  static Set<String> shapes() {
    return SampleAnalyses.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void converterReadsEveryShape(String shape) throws IOException {
    check(SampleAnalyses.all().get(shape));
  }

  @Test
  void converterReadsRealDumps() throws IOException {
    check(RealAnalyses.of("testdata/series/executor-per-request"));
    check(RealAnalyses.of("testdata/go-series/leak-go1.27"));
    check(RealAnalyses.of("testdata/series/virtual-thread-server"));
  }

  private static void check(Analysis analysis) throws IOException {
    List<String> lines = lines(analysis);

    assertThat(lines).doesNotHaveDuplicates().isSorted();
    assertThat(lines).allMatch(line -> line.matches("\\[[^;\\s]+\\](;[^;\\s]+)+ [0-9]+"));
    assertThat(converted(lines)).containsExactlyInAnyOrderElementsOf(lines);
    assertThat(lines.stream().mapToInt(line -> Integer.parseInt(line.replaceAll(".* ", ""))).sum())
        .isEqualTo(
            analysis.series().lastDump().threads().stream()
                .mapToInt(each -> each.thread().count())
                .sum());
  }

  @Test
  void lineIsThePoolThenTheStackFromTheOutermostFrameOn() throws IOException {
    assertThat(lines(SampleAnalyses.all().get("all-levels")))
        .contains(
            "[pool-#-thread-#];java.lang.Thread.run;java.util.concurrent.ThreadPoolExecutor.getTask"
                + ";java.util.concurrent.LinkedBlockingQueue.take;jdk.internal.misc.Unsafe.park 100",
            "[GC_Thread##];(no_stack) 1");
  }

  private static List<String> lines(Analysis analysis) throws IOException {
    return RealAnalyses.report(new CollapsedReport(), analysis, 20).lines().toList();
  }

  private static List<String> converted(List<String> lines) throws IOException {
    FlameGraph graph = new FlameGraph(new Arguments("--output", "collapsed"));
    graph.parseCollapsed(new StringReader(String.join("\n", lines)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    graph.dump(out);
    return out.toString(StandardCharsets.UTF_8).replace(GUESSED, "").lines().toList();
  }
}
