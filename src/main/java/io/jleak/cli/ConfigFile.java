package io.jleak.cli;

import io.jleak.userfile.Spelling;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Defaults for options from a file such as
 *
 * <pre>
 * # what the gate of this repository asks for
 * fail-on = orange
 * patterns = ci/patterns.json
 * format = text
 * format = sarif=jleak.sarif
 * strict
 * </pre>
 *
 * <p>What stands on the command line wins. Files are meant from where the config file is. A command
 * takes of it what it has an option for.
 */
record ConfigFile(Path file, List<Entry> entries) {

  static final String NAME = ".jleakrc";

  /** A file of options is never larger. */
  private static final int MAX_BYTES = 1 << 20;

  /** Options of input, whose value is a file. */
  private static final Set<String> FILES = Set.of("--patterns", "--baseline", "--policy");

  /** Whatever a checkout says, it never runs a program. */
  private static final Set<String> NEVER = Set.of("--help", "--version", "--no-config", "--exec");

  /** One line: an option with its value, or null for a flag. */
  record Entry(int line, String option, String value) {}

  /** The nearest one from a folder upwards; null when there is none. */
  static ConfigFile find(Path folder) {
    for (Path each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
      Path file = each.resolve(NAME);
      if (Files.isRegularFile(file)) {
        return read(file);
      }
    }
    return null;
  }

  private static ConfigFile read(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw UserErrorException.usage(file + ": larger than 1 MB, that is no file of options");
      }
      List<Entry> entries = new ArrayList<>();
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        String text = line.strip();
        if (!text.isEmpty() && !text.startsWith("#")) {
          entries.add(entry(number, text));
        }
      }
      return new ConfigFile(file, entries);
    } catch (CharacterCodingException e) {
      throw UserErrorException.usage(file + ": not a text in UTF-8");
    } catch (IOException e) {
      throw new UserErrorException(
          ExitCode.INPUT, List.of(file + ": cannot be read; --no-config goes without it"));
    }
  }

  private static Entry entry(int line, String text) {
    int equals = text.indexOf('=');
    String name = (equals < 0 ? text : text.substring(0, equals)).strip();
    String value = equals < 0 ? null : text.substring(equals + 1).strip();
    return new Entry(line, name.startsWith("--") ? name : "--" + name, value);
  }

  /**
   * The command line with the defaults of the file behind the command.
   *
   * @param given what the command line says without them
   * @return the same where the file says nothing for the command
   */
  String[] amend(String[] args, ParseResult given) {
    List<String> defaults = new ArrayList<>();
    for (Entry entry : entries) {
      check(entry, given.commandSpec().root());
      OptionSpec option = given.commandSpec().findOption(entry.option());
      if (option != null && !given.hasMatchedOption(option)) {
        defaults.addAll(arguments(entry, option));
      }
    }
    List<String> amended = new ArrayList<>(List.of(args));
    amended.addAll(amended.indexOf(given.commandSpec().name()) + 1, defaults);
    return amended.toArray(String[]::new);
  }

  private List<String> arguments(Entry entry, OptionSpec option) {
    if (option.arity().max() == 0) {
      if (entry.value() == null || entry.value().equals("true")) {
        return List.of(entry.option());
      }
      if (entry.value().equals("false")) {
        return List.of();
      }
      throw wrong(entry, name(entry) + " is on or off: write it alone, or true or false behind it");
    }
    if (entry.value() == null || entry.value().isEmpty()) {
      throw wrong(
          entry, name(entry) + " needs a value: " + name(entry) + " = " + option.paramLabel());
    }
    String value =
        FILES.contains(entry.option())
            ? file.resolveSibling(OptionValues.path(entry.value())).toString()
            : entry.value();
    return List.of(entry.option() + '=' + value);
  }

  /** An option that no command has is a mistake in writing. */
  private void check(Entry entry, CommandSpec program) {
    Set<String> known = new TreeSet<>();
    for (CommandLine command : program.subcommands().values()) {
      for (OptionSpec option : command.getCommandSpec().options()) {
        known.add(option.longestName());
      }
    }
    known.removeAll(NEVER);
    if (NEVER.contains(entry.option())) {
      throw wrong(entry, name(entry) + " belongs on the command line");
    }
    if (!known.contains(entry.option())) {
      List<String> near = Spelling.near(entry.option(), known);
      String meant = near.isEmpty() ? "" : ", did you mean " + near.get(0).substring(2) + "?";
      throw wrong(entry, "there is no option " + name(entry) + meant);
    }
  }

  private static String name(Entry entry) {
    return entry.option().substring(2);
  }

  private UserErrorException wrong(Entry entry, String message) {
    return UserErrorException.usage(file + ":" + entry.line() + ": " + message);
  }
}
