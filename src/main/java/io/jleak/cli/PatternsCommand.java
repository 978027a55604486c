package io.jleak.cli;

import io.jleak.catalogue.Catalogue;
import io.jleak.catalogue.Pattern;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jleak patterns}: the list of leak patterns. */
@Command(
    name = "patterns",
    mixinStandardHelpOptions = true,
    description = "Lists the leak patterns.",
    footerHeading = "%nExamples:%n",
    footer = {"  jleak patterns", "  jleak explain JLK002"})
final class PatternsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    for (Pattern pattern : Catalogue.builtIn().all()) {
      spec.commandLine()
          .getOut()
          .printf("%-8s %-36s %s%n", pattern.id(), pattern.name(), pattern.title());
    }
    return ExitCode.CLEAN.code();
  }
}
