package io.jleak.cli;

import io.jleak.catalogue.Catalogue;
import io.jleak.catalogue.Pattern;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jleak patterns}: the list of leak patterns. */
final class PatternsCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandForm.named(this, "patterns", "Lists the leak patterns.");
    spec.addOption(PatternsOption.declaration());
    return CommandForm.finish(spec, "  jleak patterns", "  jleak explain JLK002");
  }

  @Override
  public ExitCode run(ParseResult arguments, Streams streams) {
    Catalogue catalogue = PatternsOption.catalogue(PatternsOption.file(arguments));
    streams.print(
        streams.terminal().charset(),
        out -> {
          for (Pattern each : catalogue.all()) {
            out.write(
                String.format(
                    Locale.ROOT, "%-8s %-38s %s%n", each.id(), each.name(), each.title()));
          }
        });
    return ExitCode.CLEAN;
  }
}
