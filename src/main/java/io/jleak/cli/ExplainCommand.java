package io.jleak.cli;

import io.jleak.catalogue.Catalogue;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jleak explain}: the page of one leak pattern. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Prints the page of a leak pattern: what it is, why it leaks, how to fix it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jleak explain JLK002",
      "  jleak explain executor-per-request",
      "  jleak explain states             what states and levels mean"
    })
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATTERN", description = "Id or name of a pattern.")
  private String pattern;

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.builtIn();
    String page =
        catalogue
            .page(pattern)
            .orElseThrow(() -> new UsageException(unknown(catalogue.suggestions(pattern))));
    spec.commandLine().getOut().print(page);
    return ExitCode.CLEAN.code();
  }

  private String unknown(List<String> suggestions) {
    return "there is no pattern "
        + pattern
        + (suggestions.isEmpty() ? "" : ", did you mean " + suggestions.get(0) + "?")
        + " 'jleak patterns' lists them";
  }
}
