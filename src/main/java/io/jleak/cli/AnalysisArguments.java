package io.jleak.cli;

import io.jleak.AnalysisOptions;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user wants of {@code analyze} or {@code diff}.
 *
 * @param dumps files, directories, and {@code -} for standard input
 * @param format of the report
 * @param output where the report goes; null for standard output
 * @param options of the analysis
 * @param patterns file with leak patterns of the user's own; null for none
 * @param strict whether a line that is not understood is an error
 * @param top how many clusters the text report lists
 * @param showThreads whether to name the threads of each cluster
 * @param showVm whether to list the VM's own threads, too
 */
record AnalysisArguments(
    List<String> dumps,
    ReportFormat format,
    Path output,
    AnalysisOptions options,
    Path patterns,
    boolean strict,
    int top,
    boolean showThreads,
    boolean showVm) {

  AnalysisArguments {
    dumps = List.copyOf(dumps);
  }

  /** How the report is to look where it goes: a file has no terminal's limits, but no colour. */
  ReportOptions reportOptions(Terminal terminal, ExitCode exitCode) {
    boolean toFile = output != null;
    return new ReportOptions(
        toFile ? Terminal.DEFAULT_WIDTH : terminal.width(),
        !toFile && terminal.color(),
        toFile || terminal.unicode(),
        top,
        showThreads,
        showVm,
        exitCode.code());
  }
}
