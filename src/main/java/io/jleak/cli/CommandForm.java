package io.jleak.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The form that all commands share: help, version, examples, and how an option is declared. */
final class CommandForm {

  static final String NO_CONFIG = "--no-config";

  private CommandForm() {}

  /**
   * A command that can be asked for help; its options are still to be added.
   *
   * @param command what runs it; null for the command without a subcommand
   * @param description lines below the usage line
   */
  static CommandSpec named(Command command, String name, String... description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
    spec.usageMessage().description(description).abbreviateSynopsis(true).sortOptions(false);
    return spec;
  }

  /**
   * Ends a command with what each has: the options for help and version, and examples.
   *
   * @param examples lines at the end of the help
   */
  static CommandSpec finish(CommandSpec spec, String... examples) {
    if (!spec.options().isEmpty()) {
      spec.addOption(flag(NO_CONFIG, "Take no defaults from a file " + ConfigFile.NAME + "."));
    }
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help message and exit.")
            .build());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print version information and exit.")
            .build());
    String[] footer = new String[examples.length + 3];
    System.arraycopy(examples, 0, footer, 0, examples.length);
    footer[examples.length] = "";
    String codes =
        Stream.of(ExitCode.values()).map(ExitCode::told).collect(Collectors.joining(", "));
    int middle = codes.indexOf(ExitCode.INPUT.told());
    footer[examples.length + 1] = "Exit codes: " + codes.substring(0, middle).strip();
    footer[examples.length + 2] = "            " + codes.substring(middle);
    spec.usageMessage().footerHeading("%nExamples:%n").footer(footer);
    return spec;
  }

  /** An option that is given or not. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  /**
   * An option with a value. It stays text here: the command that reads it can say better what is
   * wrong with it.
   *
   * @param fallback for when it is not given; null for none
   * @param description without a full stop
   */
  static OptionSpec value(String label, String fallback, String description, String... names) {
    return valued(label, fallback, description, names).build();
  }

  /** An option with one of some values, which the shell can complete. */
  static OptionSpec choice(
      String label, String fallback, List<String> choices, String description, String... names) {
    String all = description + ": " + OptionValues.oneOf(choices);
    return valued(label, fallback, all, names).completionCandidates(choices).build();
  }

  private static OptionSpec.Builder valued(
      String label, String fallback, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .paramLabel(label)
        .defaultValue(fallback)
        .description(description + (fallback == null ? "." : " (default: " + fallback + ")."));
  }

  /** What must stand on the command line without an option, once or more. */
  static PositionalParamSpec parameters(String label, String description) {
    return parameter(label, description).type(String[].class).arity("1..*").index("0..*").build();
  }

  /** What must stand on the command line without an option, once. */
  static PositionalParamSpec.Builder parameter(String label, String description) {
    return PositionalParamSpec.builder()
        .type(String.class)
        .arity("1")
        .index("0")
        .required(true)
        .paramLabel(label)
        .description(description);
  }
}
