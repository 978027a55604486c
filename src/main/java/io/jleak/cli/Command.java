package io.jleak.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One subcommand: how it is called, and what it does. */
interface Command {

  /** Its name, options, parameters and help; declared in code, since annotations start slowly. */
  CommandSpec spec();

  /** Runs it with arguments that fit {@link #spec()}. */
  ExitCode run(ParseResult arguments, Streams streams) throws IOException;
}
