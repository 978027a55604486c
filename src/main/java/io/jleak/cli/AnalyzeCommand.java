package io.jleak.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jleak analyze}: what is in a dump, and does it already show a leak? */
final class AnalyzeCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandForm.named(
            this, "analyze", "Says what is in a thread dump, and whether it already shows a leak.");
    AnalysisForm.declare(spec);
    return CommandForm.finish(
        spec,
        "  jleak analyze dump.txt",
        "  jstack PID | jleak analyze -",
        "  jleak analyze app.log --format json -o report.json --fail-on never");
  }

  @Override
  public ExitCode run(ParseResult arguments, Streams streams) {
    return new AnalysisRun(streams, AnalysisForm.read(arguments)).run(1);
  }
}
