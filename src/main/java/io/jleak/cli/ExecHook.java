package io.jleak.cli;

import io.jleak.model.Analysis;
import io.jleak.report.ReportOptions;
import io.jleak.report.json.JsonReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The option {@code --exec}: a command of the user's that is run when the gate fails, with the JSON
 * report on its standard input. Nothing of a dump is ever part of the command itself.
 */
final class ExecHook {

  private static final String NAME = "--exec";

  private ExecHook() {}

  static OptionSpec declaration() {
    return CommandForm.value(
        "CMD",
        null,
        "Run a command of the shell when the gate fails, with the JSON report on its standard input"
            + " and its output on standard error; the exit code stays 1",
        NAME);
  }

  /** The command that the user gave, or null. */
  static String command(ParseResult given) {
    String command = given.matchedOptionValue(NAME, null);
    if (command != null && command.isBlank()) {
      throw UserErrorException.usage(NAME + " must not be empty");
    }
    return command;
  }

  /** Runs the command to its end, and tells how it ended where that is not well. */
  static void run(String command, Analysis analysis, ReportOptions options, Streams streams) {
    try {
      Process process = new ProcessBuilder(shell(command)).redirectErrorStream(true).start();
      Background<Void> written = Background.start(() -> write(analysis, options, process));
      try (InputStream printed = process.getInputStream()) {
        printed.transferTo(streams.err());
      }
      int exitCode = process.waitFor();
      written.result();
      if (exitCode != 0) {
        streams.message(NAME + " " + command + ": ended with exit code " + exitCode);
      }
    } catch (IOException e) {
      streams.message(NAME + " " + command + ": cannot be run (" + e.getMessage() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      streams.message(NAME + " " + command + ": was not waited for");
    }
  }

  /** What the user wrote is for the shell to read, as in a script. */
  private static List<String> shell(String command) {
    return System.getProperty("os.name", "").startsWith("Windows")
        ? List.of("cmd", "/c", command)
        : List.of("/bin/sh", "-c", command);
  }

  private static Void write(Analysis analysis, ReportOptions options, Process process) {
    try (Writer out = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
      new JsonReport().write(analysis, options, out);
    } catch (IOException e) {
      // a command need not read its input
    }
    return null;
  }
}
