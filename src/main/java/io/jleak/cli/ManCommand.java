package io.jleak.cli;

import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jleak man}: all of the help as one page for {@code man}. */
final class ManCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandForm.named(this, "man", "Prints the manual page of jleak.");
    return CommandForm.finish(
        spec, "  jleak man | man -l -", "  jleak man > /usr/local/share/man/man1/jleak.1");
  }

  @Override
  public ExitCode run(ParseResult arguments, Streams streams) {
    String page = ManPage.of(arguments.commandSpec().root(), Version.number());
    streams.print(StandardCharsets.UTF_8, out -> out.write(page));
    return ExitCode.CLEAN;
  }
}
