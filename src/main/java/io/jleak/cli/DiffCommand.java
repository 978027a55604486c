package io.jleak.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jleak diff}: what grew between the dumps, how fast, why, what to do? */
final class DiffCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandForm.named(
            this,
            "diff",
            "Compares two or more thread dumps of one process: what grew, how fast, why, and what"
                + " to do.",
            "Dumps are put in the order of their own times.");
    AnalysisForm.declare(spec);
    return CommandForm.finish(
        spec,
        "  jleak diff a.txt b.txt",
        "  jleak diff dumps/                      all dumps in a folder",
        "  jleak diff d*.txt --fail-on yellow     a stricter gate");
  }

  @Override
  public ExitCode run(ParseResult arguments, Streams streams) {
    return new AnalysisRun(streams, AnalysisForm.read(arguments)).run(2);
  }
}
