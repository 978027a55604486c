package io.jleak.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The completion of the fish shell, which picocli does not make. */
final class FishCompletion {

  private static final String NO_COMMAND_YET = "__fish_use_subcommand";

  private final StringBuilder script = new StringBuilder();
  private final String program;

  private FishCompletion(String program) {
    this.program = program;
  }

  /** A script with one line per command, option and list of values. */
  static String of(CommandSpec program) {
    FishCompletion fish = new FishCompletion(program.name());
    fish.options(program, NO_COMMAND_YET);
    program
        .subcommands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              fish.line(NO_COMMAND_YET, "-f", "-a", name, "-d", summary(spec));
              fish.options(spec, "__fish_seen_subcommand_from " + name);
            });
    return fish.script.toString();
  }

  private static String summary(CommandSpec command) {
    return quoted(command.usageMessage().description()[0]);
  }

  private void options(CommandSpec command, String when) {
    for (OptionSpec option : command.options()) {
      List<String> words = new ArrayList<>();
      for (String name : option.names()) {
        words.add(name.startsWith("--") ? "-l" : "-s");
        words.add(name.replaceFirst("^-+", ""));
      }
      if (option.arity().max() > 0) {
        words.add("-r");
      }
      values(option, words);
      words.add("-d");
      words.add(quoted(option.description()[0]));
      line(when, words.toArray(String[]::new));
    }
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      List<String> words = new ArrayList<>();
      values(parameter, words);
      if (!words.isEmpty()) {
        line(when, words.toArray(String[]::new));
      }
    }
  }

  /** Where values are known no file name is wanted. */
  private static void values(ArgSpec argument, List<String> words) {
    if (argument.completionCandidates() != null) {
      words.add("-f");
      words.add("-a");
      words.add(quoted(String.join(" ", argument.completionCandidates())));
    }
  }

  private void line(String when, String... words) {
    script.append("complete -c ").append(program).append(" -n ").append(quoted(when));
    for (String word : words) {
      script.append(' ').append(word);
    }
    script.append('\n');
  }

  private static String quoted(String text) {
    return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
  }
}
