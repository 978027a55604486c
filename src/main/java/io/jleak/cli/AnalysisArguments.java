package io.jleak.cli;

import io.jleak.AnalysisOptions;
import io.jleak.model.Thresholds;
import io.jleak.report.ReportOptions;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that {@code analyze} and {@code diff} share. */
final class AnalysisArguments {

  @Parameters(
      paramLabel = "DUMP",
      arity = "1..*",
      description = "Files, directories, or - for standard input; .gz is unpacked.")
  List<String> dumps;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Format of the report: text or json (default: ${DEFAULT-VALUE}).")
  String format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the report to a file instead of standard output.")
  Path output;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "red",
      description =
          "Exit with 1 at a finding of this level or above: info, yellow, orange, red or never"
              + " (default: ${DEFAULT-VALUE}).")
  String failOn;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      description = "Time between two dumps where they do not tell it, such as 500ms, 30s, 5m, 1h.")
  String interval;

  @Option(
      names = "--patterns",
      paramLabel = "FILE",
      description = "Leak patterns of your own (JSON), beside those of jleak.")
  Path patterns;

  @Option(names = "--strict", description = "Exit with 3 when a line of a dump is not understood.")
  boolean strict;

  @Option(
      names = "--min-count",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "Threads from which on growth can be orange or red (default: ${DEFAULT-VALUE}).")
  int minCount;

  @Option(
      names = "--min-stability",
      paramLabel = "PERCENT",
      defaultValue = "70",
      description =
          "Share of the last 10 dumps that must show a stack for that (default: ${DEFAULT-VALUE}).")
  double minStability;

  @Option(
      names = "--yellow",
      paramLabel = "RATE",
      defaultValue = "3",
      description =
          "Threads per minute from which on growth is yellow (default: ${DEFAULT-VALUE}).")
  double yellow;

  @Option(
      names = "--orange",
      paramLabel = "RATE",
      defaultValue = "8",
      description = "Threads per minute above which growth is orange (default: ${DEFAULT-VALUE}).")
  double orange;

  @Option(
      names = "--red",
      paramLabel = "RATE",
      defaultValue = "15",
      description = "Threads per minute above which growth is red (default: ${DEFAULT-VALUE}).")
  double red;

  @Option(
      names = "--similarity",
      paramLabel = "0..1",
      defaultValue = "0.8",
      description =
          "Call chains at least this similar are one cluster (default: ${DEFAULT-VALUE}).")
  double similarity;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "List so many clusters in the text report (default: ${DEFAULT-VALUE}).")
  int top;

  @Option(names = "--show-threads", description = "List the threads of each cluster by name.")
  boolean showThreads;

  /** The options of the analysis; a wrong value is wrong usage. */
  AnalysisOptions analysisOptions() {
    if (similarity < 0 || similarity > 1) {
      throw new UsageException("--similarity must be between 0 and 1, not " + similarity);
    }
    if (minStability < 0 || minStability > 100) {
      throw new UsageException("--min-stability must be between 0 and 100, not " + minStability);
    }
    if (!(yellow <= orange && orange <= red)) {
      throw new UsageException(
          "--yellow, --orange and --red must rise: " + yellow + ", " + orange + ", " + red);
    }
    return new AnalysisOptions(
        similarity,
        interval == null ? null : OptionValues.duration("--interval", interval),
        new Thresholds(minCount, minStability / 100, yellow, orange, red),
        OptionValues.level("--fail-on", failOn));
  }

  ReportOptions reportOptions(Terminal terminal) {
    boolean toFile = output != null;
    return new ReportOptions(
        toFile ? 80 : terminal.width(),
        !toFile && terminal.color(),
        toFile || terminal.unicode(),
        top,
        showThreads);
  }
}
