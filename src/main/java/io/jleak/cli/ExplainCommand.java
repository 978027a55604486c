package io.jleak.cli;

import io.jleak.catalogue.Catalogue;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jleak explain}: the page of one leak pattern. */
final class ExplainCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandForm.named(
            this,
            "explain",
            "Prints the page of a leak pattern: what it is, why it leaks, how to fix it.");
    spec.addPositional(CommandForm.parameter("PATTERN", "Id or name of a pattern.").build());
    spec.addOption(PatternsOption.declaration());
    return CommandForm.finish(
        spec,
        "  jleak explain JLK002",
        "  jleak explain executor-per-request",
        "  jleak explain states             what states and levels mean");
  }

  @Override
  public ExitCode run(ParseResult arguments, Streams streams) {
    Catalogue catalogue = PatternsOption.catalogue(PatternsOption.file(arguments));
    String pattern = arguments.matchedPositionalValue(0, "");
    String page =
        catalogue.page(pattern).orElseThrow(() -> unknown(pattern, catalogue.suggestions(pattern)));
    streams.print(streams.terminal().charset(), out -> out.write(page));
    return ExitCode.CLEAN;
  }

  private static UserErrorException unknown(String pattern, List<String> suggestions) {
    return UserErrorException.usage(
        "there is no pattern "
            + pattern
            + (suggestions.isEmpty() ? ";" : ", did you mean " + suggestions.get(0) + "?")
            + " 'jleak patterns' lists them");
  }
}
