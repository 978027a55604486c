package io.jleak.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code jleak diff}: what grew between the dumps, how fast, why, what to do? */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two or more thread dumps of one process: what grew, how fast, why, and what to do.",
      "Dumps are put in the order of their own times."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jleak diff a.txt b.txt",
      "  jleak diff dumps/                      all dumps in a folder",
      "  jleak diff d*.txt --fail-on yellow     a stricter gate"
    })
final class DiffCommand implements Callable<Integer> {

  @ParentCommand private Jleak jleak;

  @Mixin private AnalysisArguments arguments;

  @Override
  public Integer call() throws IOException {
    return new AnalysisRun(jleak.streams(), arguments).run(2).code();
  }
}
