package io.jleak.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code jleak} with its subcommands. */
@Command(
    name = "jleak",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Reads thread dumps and finds the threads that leak. Offline.",
    subcommands = {
      AnalyzeCommand.class,
      DiffCommand.class,
      PatternsCommand.class,
      ExplainCommand.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  jstack PID > a.txt; sleep 60; jstack PID > b.txt",
      "  jleak diff a.txt b.txt         what grew, how fast, why, what to do",
      "  jleak analyze a.txt            what is in one dump",
      "  jleak explain JLK002           the page of a leak pattern",
      "",
      "Exit codes: 0 no finding at or above --fail-on, 1 findings, 2 wrong usage,",
      "            3 input not readable or no thread in it, 4 internal error"
    })
final class Jleak implements Runnable {

  private final Streams streams;

  @Spec private CommandSpec spec;

  Jleak(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
    PrintWriter messages = new PrintWriter(new OutputStreamWriter(err, terminal.charset()), true);
    this.streams = new Streams(in, out, messages, terminal);
  }

  Streams streams() {
    return streams;
  }

  /** Runs a command line and gives its exit code. */
  int run(String... args) {
    PrintWriter out = new PrintWriter(streams.writer());
    CommandLine commandLine = new CommandLine(this);
    commandLine
        .setOut(out)
        .setErr(streams.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(this::usageError)
        .setExecutionExceptionHandler((e, command, parsed) -> failure(e));
    int code = commandLine.execute(args);
    out.flush();
    return code;
  }

  private CommandLine.Help.Ansi ansi() {
    return streams.terminal().color() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }

  private int usageError(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    streams.message(UsageMessages.text(e));
    streams.message("see 'jleak " + helpOf(command) + "--help'");
    return ExitCode.USAGE.code();
  }

  private static String helpOf(CommandLine command) {
    return command.getParent() == null ? "" : command.getCommandName() + " ";
  }

  private int failure(Exception e) {
    if (e instanceof UsageException) {
      streams.message(e.getMessage());
      return ExitCode.USAGE.code();
    }
    IOException io =
        e instanceof UncheckedIOException unchecked
            ? unchecked.getCause()
            : e instanceof IOException checked ? checked : null;
    if (io != null && Streams.isClosedPipe(io)) {
      return ExitCode.CLEAN.code();
    }
    if (io != null) {
      streams.message(String.valueOf(io.getMessage()));
      return ExitCode.INPUT.code();
    }
    streams.message("internal error, please report it with the lines below");
    e.printStackTrace(streams.err());
    return ExitCode.INTERNAL.code();
  }
}
