package io.jleak.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code jleak} with its subcommands. */
final class Jleak {

  private static final List<Command> COMMANDS =
      List.of(
          new AnalyzeCommand(),
          new DiffCommand(),
          new CompareCommand(),
          new RecordCommand(),
          new BaselineCommand(),
          new PatternsCommand(),
          new ExplainCommand(),
          new SchemaCommand(),
          new CompletionCommand(),
          new ManCommand(),
          new ScoreCommand());

  private final Streams streams;
  private final Path folder;

  Jleak(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
    this(in, out, err, terminal, Path.of(""), Clock.systemUTC());
  }

  /**
   * A run in another working directory and at another time.
   *
   * @param folder from which on a config file is looked for
   * @param clock that says which day it is
   */
  Jleak(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Terminal terminal,
      Path folder,
      Clock clock) {
    this.folder = folder;
    PrintStream messages = new PrintStream(err, true, terminal.charset());
    this.streams = new Streams(in, out, messages, terminal, clock);
  }

  /** Runs a command line and gives its exit code. */
  int run(String... args) {
    try {
      return execute(args).code();
    } catch (ParameterException e) {
      streams.message(UsageMessages.text(e));
      streams.message("see '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
      return ExitCode.USAGE.code();
    } catch (UserErrorException e) {
      e.messages().forEach(streams::message);
      return e.exitCode().code();
    } catch (OutOfMemoryError e) {
      streams.message("not enough memory, give it more: JLEAK_OPTS=-Xmx4g jleak ...");
      return ExitCode.INTERNAL.code();
    } catch (Throwable e) { // a JVM that dies of it exits with 1, which stands for findings
      streams.message("internal error, please report it with the lines below");
      streams.message(Version.line());
      e.printStackTrace(streams.err());
      return ExitCode.INTERNAL.code();
    }
  }

  private ExitCode execute(String... args) throws Exception {
    CommandLine jleak = commandLine();
    ParseResult parsed = jleak.parseArgs(args);
    ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (last.isUsageHelpRequested()) {
      CommandLine asked = last.commandSpec().commandLine();
      Ansi ansi = streams.terminal().color() ? Ansi.ON : Ansi.OFF;
      streams.print(streams.terminal().charset(), out -> out.write(asked.getUsageMessage(ansi)));
      return ExitCode.CLEAN;
    }
    if (last.isVersionHelpRequested()) {
      streams.print(streams.terminal().charset(), out -> out.write(Version.line() + "\n"));
      return ExitCode.CLEAN;
    }
    if (last.commandSpec().userObject() instanceof Command command) {
      return command.run(configured(jleak, last, args), streams);
    }
    throw new ParameterException(jleak, UsageMessages.NO_COMMAND);
  }

  /** What the command line says, and the config file where it says nothing. */
  private ParseResult configured(CommandLine jleak, ParseResult given, String... args) {
    boolean wanted =
        given.commandSpec().findOption(CommandForm.NO_CONFIG) != null
            && !given.hasMatchedOption(CommandForm.NO_CONFIG);
    ConfigFile config = wanted ? ConfigFile.find(folder) : null;
    return config == null ? given : jleak.parseArgs(config.amend(args, given)).subcommand();
  }

  private static CommandLine commandLine() {
    CommandSpec spec =
        CommandForm.finish(
            CommandForm.named(
                null, "jleak", "Reads thread dumps and finds the threads that leak. Offline."),
            "  jstack PID > a.txt; sleep 60; jstack PID > b.txt",
            "  jleak diff a.txt b.txt         what grew, how fast, why, what to do",
            "  jleak analyze a.txt            what is in one dump",
            "  jleak explain JLK002           the page of a leak pattern");
    spec.usageMessage().synopsisSubcommandLabel("COMMAND");
    for (Command command : COMMANDS) {
      CommandSpec subcommand = command.spec();
      spec.addSubcommand(subcommand.name(), subcommand);
    }
    CommandLine commandLine = new CommandLine(spec);
    commandLine.setExpandAtFiles(false); // @dump.txt is a file name
    return commandLine;
  }
}
