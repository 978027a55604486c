package io.jleak.cli;

import io.jleak.AnalysisOptions;
import io.jleak.report.ReportOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the user wants of {@code analyze} or {@code diff}.
 *
 * @param dumps files, directories, and {@code -} for standard input
 * @param reports in which formats, and where they go
 * @param options of the analysis
 * @param patterns file with leak patterns of the user's own; null for none
 * @param baseline file with findings that are accepted; null for none
 * @param policy file with what the team has promised; null for none
 * @param strict whether a line that is not understood is an error
 * @param exec command to run when the gate fails; null for none
 * @param listing what the reports list
 */
record AnalysisArguments(
    List<String> dumps,
    List<ReportTarget> reports,
    AnalysisOptions options,
    Path patterns,
    Path baseline,
    Path policy,
    boolean strict,
    String exec,
    ListingOptions listing) {

  AnalysisArguments {
    dumps = List.copyOf(dumps);
    reports = List.copyOf(reports);
  }

  /** The same with one more view in the text report. */
  AnalysisArguments showing(String view) {
    return new AnalysisArguments(
        dumps, reports, options, patterns, baseline, policy, strict, exec, listing.showing(view));
  }

  /**
   * How the report is to look where it goes: a file has no terminal's limits, but no colour of its
   * own.
   */
  ReportOptions reportOptions(
      boolean toFile, Terminal terminal, ExitCode exitCode, UnaryOperator<String> pages) {
    return new ReportOptions(
        toFile ? Terminal.DEFAULT_WIDTH : terminal.width(),
        listing.color() == null ? !toFile && terminal.color() : listing.color(),
        toFile || terminal.unicode(),
        listing.top(),
        listing.showThreads(),
        listing.showVm(),
        exitCode.code(),
        pages,
        listing.filter(),
        listing.groupBy(),
        listing.views());
  }
}
