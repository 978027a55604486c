package io.jleak.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, in the man macros of roff, from what picocli knows of the commands. */
final class ManPage {

  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  static String of(CommandSpec program, String version) {
    ManPage man = new ManPage();
    man.write(program, version);
    return man.page.toString();
  }

  private void write(CommandSpec program, String version) {
    String name = program.name();
    macro("TH", name.toUpperCase(Locale.ROOT), "1", "", name + " " + version, "");
    section("NAME");
    text(name + " - finds thread leaks in thread dumps, offline");
    section("SYNOPSIS");
    macro("B", name);
    text("COMMAND [OPTIONS] ...");
    section("DESCRIPTION");
    for (String line : program.usageMessage().description()) {
      text(line);
    }
    section("COMMANDS");
    program.subcommands().values().forEach(each -> command(each.getCommandSpec()));
    section("EXIT STATUS");
    for (ExitCode code : ExitCode.values()) {
      tagged(String.valueOf(code.code()), code.meaning());
    }
    section("ENVIRONMENT");
    tagged("JLEAK_OPTS", "More options for the JVM, such as -Xmx4g.");
    tagged("JAVA_HOME", "The JDK to run with; else the java on the PATH.");
    tagged("NO_COLOR", "No colour, even on a terminal.");
    tagged(
        Today.FIXED,
        "Seconds since 1970 that stand for now, where entries of a baseline must not expire between"
            + " two runs.");
    tagged("COLUMNS", "Width of the report where the terminal does not tell it.");
    section("FILES");
    tagged(
        ConfigFile.NAME,
        "Defaults for options, looked for from the working directory upwards; one name = value per"
            + " line.");
    section("EXAMPLES");
    examples(program);
  }

  private void command(CommandSpec command) {
    String parameters =
        command.positionalParameters().stream()
            .map(PositionalParamSpec::paramLabel)
            .collect(Collectors.joining(" "));
    macro("SS", command.name() + (parameters.isEmpty() ? "" : " " + parameters));
    for (String line : command.usageMessage().description()) {
      text(line);
    }
    for (PositionalParamSpec each : command.positionalParameters()) {
      tagged(each.paramLabel(), each.description()[0]);
    }
    for (OptionSpec each : command.options()) {
      if (!each.usageHelp() && !each.versionHelp()) {
        tagged(names(each), each.description()[0]);
      }
    }
    macro("PP");
    examples(command);
  }

  private static String names(OptionSpec option) {
    String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
    return Arrays.stream(option.names()).collect(Collectors.joining(", ")) + value;
  }

  /** The examples stand before the first empty line of what ends the help. */
  private void examples(CommandSpec command) {
    List<String> lines =
        Stream.of(command.usageMessage().footer()).takeWhile(line -> !line.isEmpty()).toList();
    macro("nf");
    lines.forEach(this::text);
    macro("fi");
  }

  private void section(String title) {
    macro("SH", title);
  }

  private void tagged(String tag, String text) {
    macro("TP");
    macro("B", tag);
    text(text);
  }

  private void macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String each : arguments) {
      page.append(" \"").append(escaped(each).replace("\"", "\\(dq")).append('"');
    }
    page.append('\n');
  }

  private void text(String line) {
    // A dot or an apostrophe at the start of a line would make it a macro.
    page.append(line.startsWith(".") || line.startsWith("'") ? "\\&" : "");
    page.append(escaped(line)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
