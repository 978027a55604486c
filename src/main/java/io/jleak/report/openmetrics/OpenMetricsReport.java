package io.jleak.report.openmetrics;

import io.jleak.model.Analysis;
import io.jleak.model.Level;
import io.jleak.model.LockGraph;
import io.jleak.model.Series;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadState;
import io.jleak.model.TimeSource;
import io.jleak.report.LargestClusters;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import io.jleak.report.Tally;
import io.jleak.report.WellFormedWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;

/**
 * Writes an analysis as metrics for the textfile collector of node_exporter, which reads Prometheus
 * text; what reads OpenMetrics reads it, too. There are no more samples than {@code --top} asks
 * for, however many stacks there are. Samples have no time: the collector refuses them.
 */
public final class OpenMetricsReport implements ReportFormat {

  @Override
  public String name() {
    return "openmetrics";
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    Exposition metrics = new Exposition(new WellFormedWriter(out), analysis.labels());
    ClusterMetrics.write(analysis, LargestClusters.of(analysis, options), metrics);
    LockGraph locks = analysis.locks().get(analysis.series().last());
    metrics.single(
        "jleak_deadlocks",
        Exposition.NO_UNIT,
        "Deadlocks in the last dump.",
        locks.deadlocks().size());
    metrics.single(
        "jleak_dumps", Exposition.NO_UNIT, "Dumps that were looked at.", analysis.series().size());
    metrics.single(
        "jleak_exit_code",
        Exposition.NO_UNIT,
        "Exit code of the run: 0 clean, 1 findings, 3 input not readable.",
        options.exitCode());
    FindingMetrics.write(analysis, options.top(), metrics);
    writeVerdict(analysis, metrics);
    writeSeries(analysis.series(), metrics);
    metrics.end();
  }

  private static void writeVerdict(Analysis analysis, Exposition metrics) throws IOException {
    metrics.single(
        "jleak_gate_failed",
        Exposition.NO_UNIT,
        "Whether a finding reaches the level of --fail-on: 1 or 0.",
        analysis.verdict().failed() ? 1 : 0);
    Level level = analysis.verdict().level();
    metrics.single(
        "jleak_level",
        Exposition.NO_UNIT,
        "Highest level of all findings: 0 none, 1 info, 2 yellow, 3 orange, 4 red.",
        level == null ? 0 : number(level));
  }

  private static int number(Level level) {
    return switch (level) {
      case INFO -> 1;
      case YELLOW -> 2;
      case ORANGE -> 3;
      case RED -> 4;
    };
  }

  private static void writeSeries(Series series, Exposition metrics) throws IOException {
    if (series.timeSource() != TimeSource.ORDER) {
      metrics.single(
          "jleak_series_duration_seconds",
          "seconds",
          "Time from the first dump to the last.",
          series.seconds().get(series.last()));
    }
    ThreadDump last = series.lastDump().dump();
    metrics.family("jleak_threads", "threads", "Threads in the last dump by state.");
    for (Map.Entry<ThreadState, Integer> each : Tally.states(last.threads()).entrySet()) {
      metrics.sample(
          Map.of("state", each.getKey().name().toLowerCase(Locale.ROOT)), each.getValue());
    }
    metrics.single(
        "jleak_unparsed_input",
        Exposition.NO_UNIT,
        "Lines or entries of all dumps that were not understood.",
        (double) series.dumps().stream().mapToLong(each -> each.dump().account().unparsed()).sum());
    metrics.single(
        "jleak_virtual_threads",
        "threads",
        "Virtual threads in the last dump, with those shown only under their carrier.",
        last.virtualThreadCount());
  }
}
