package io.jleak.cli;

import io.jleak.AnalysisOptions;
import io.jleak.Pipeline;
import io.jleak.catalogue.Catalogue;
import io.jleak.catalogue.PatternFileException;
import io.jleak.model.Analysis;
import io.jleak.model.ThreadDump;
import io.jleak.model.Warning;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportFormats;
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
  ExitCode run(int minDumps) throws IOException {
    AnalysisOptions options = arguments.analysisOptions();
    ReportFormat format =
        ReportFormats.named(arguments.format)
            .orElseThrow(
                () ->
                    new UsageException(
                        "unknown format "
                            + arguments.format
                            + ", known are "
                            + String.join(", ", ReportFormats.names())));
    Catalogue catalogue = catalogue();
    DumpLoader loader = new DumpLoader(streams);
    List<ThreadDump> dumps = loader.load(arguments.dumps);
    if (dumps.isEmpty()) {
      return ExitCode.INPUT;
    }
    if (dumps.size() < minDumps) {
      if (loader.hadProblems()) {
        return ExitCode.INPUT;
      }
      throw new UsageException(
          "diff compares at least two dumps, and "
              + dumps.get(0).source()
              + " holds one: name another file, or use analyze");
    }
    Analysis analysis = new Pipeline(catalogue, options, Version.number()).analyze(dumps);
    write(analysis, format);
    warn(dumps);
    if (analysis.verdict().failed()) {
      return ExitCode.FINDINGS;
    }
    boolean unparsed = dumps.stream().anyMatch(dump -> dump.lines().unparsed() > 0);
    return loader.hadProblems() || (arguments.strict && unparsed) ? ExitCode.INPUT : ExitCode.CLEAN;
  }

  private Catalogue catalogue() throws IOException {
    Catalogue builtIn = Catalogue.builtIn();
    if (arguments.patterns == null) {
      return builtIn;
    }
    try {
      return builtIn.plus(arguments.patterns);
    } catch (PatternFileException e) {
      throw new UsageException(e.getMessage());
    }
  }

  private void write(Analysis analysis, ReportFormat format) throws IOException {
    Path output = arguments.output;
    try (Writer out =
        output == null
            ? streams.writer()
            : Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
      format.write(analysis, arguments.reportOptions(streams.terminal()), out);
    } catch (IOException e) {
      if (output != null) {
        throw new UsageException(output + ": cannot be written: " + e.getMessage());
      }
      if (!Streams.isClosedPipe(e)) {
        throw e;
      }
    }
  }

  private void warn(List<ThreadDump> dumps) {
    for (ThreadDump dump : dumps) {
      for (Warning warning : dump.warnings()) {
        String place = warning.line() > 0 ? ":" + warning.line() : "";
        streams.message(dump.source() + place + ": " + warning.message());
      }
    }
  }
}
