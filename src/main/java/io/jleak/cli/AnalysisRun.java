package io.jleak.cli;

import io.jleak.Pipeline;
import io.jleak.catalogue.Catalogue;
import io.jleak.model.Analysis;
import io.jleak.model.Capture;
import io.jleak.model.ThreadDump;
import io.jleak.model.Warning;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One run of {@code analyze} or {@code diff}: load, analyse, write. */
final class AnalysisRun {

  private final Streams streams;
  private final AnalysisArguments arguments;

  AnalysisRun(Streams streams, AnalysisArguments arguments) {
    this.streams = streams;
    this.arguments = arguments;
  }

  /**
   * Runs it.
   *
   * @param minDumps so many dumps it needs
   */
  ExitCode run(int minDumps) {
    Background<Catalogue> catalogue =
        Background.start(() -> PatternsOption.catalogue(arguments.patterns()));
    if (arguments.patterns() != null) {
      catalogue.result(); // what is wrong with a user's file is told before long work
    }
    DumpLoader loader = new DumpLoader(streams);
    Capture capture = loader.load(arguments.dumps());
    List<ThreadDump> dumps = capture.dumps();
    if (dumps.isEmpty() || (dumps.size() < minDumps && loader.hadProblems())) {
      return ExitCode.INPUT;
    }
    if (dumps.size() < minDumps) {
      throw UserErrorException.usage(
          "diff compares at least two dumps, and "
              + Streams.nameOf(dumps.get(0).source())
              + " holds one: name another file, or use analyze");
    }
    warn(dumps);
    Analysis analysis =
        new Pipeline(catalogue.result(), arguments.options(), Version.number()).analyze(capture);
    boolean incomplete =
        loader.hadProblems()
            || (arguments.strict()
                && dumps.stream().anyMatch(dump -> dump.account().unparsed() > 0));
    ExitCode exitCode = exitCode(analysis, incomplete);
    write(analysis, exitCode);
    return exitCode;
  }

  /** What was found is more urgent than what could not be looked at. */
  private static ExitCode exitCode(Analysis analysis, boolean incomplete) {
    if (analysis.verdict().failed()) {
      return ExitCode.FINDINGS;
    }
    return incomplete ? ExitCode.INPUT : ExitCode.CLEAN;
  }

  private void write(Analysis analysis, ExitCode exitCode) {
    ReportFormat format = arguments.format();
    ReportOptions options = arguments.reportOptions(streams.terminal(), exitCode);
    Path output = arguments.output();
    if (output == null) {
      streams.print(
          format.forPeople() ? streams.terminal().charset() : StandardCharsets.UTF_8,
          out -> format.write(analysis, options, out));
      return;
    }
    try (Writer out = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
      format.write(analysis, options, out);
    } catch (IOException e) {
      throw OutputFile.failed(output.toString(), e);
    }
  }

  private void warn(List<ThreadDump> dumps) {
    for (ThreadDump dump : dumps) {
      for (Warning warning : dump.warnings()) {
        String place = warning.line() > 0 ? ":" + warning.line() : "";
        streams.message(Streams.nameOf(dump.source()) + place + ": " + warning.message());
      }
    }
  }
}
