package io.jleak.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code jleak analyze}: what is in a dump, and does it already show a leak? */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = "Says what is in a thread dump, and whether it already shows a leak.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jleak analyze dump.txt",
      "  jstack PID | jleak analyze -",
      "  jleak analyze app.log --format json -o report.json --fail-on never"
    })
final class AnalyzeCommand implements Callable<Integer> {

  @ParentCommand private Jleak jleak;

  @Mixin private AnalysisArguments arguments;

  @Override
  public Integer call() throws IOException {
    return new AnalysisRun(jleak.streams(), arguments).run(1).code();
  }
}
