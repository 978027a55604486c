package io.jleak.cli;

import io.jleak.userfile.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words for wrong usage: what is wrong, and what was probably meant. */
final class UsageMessages {

  static final String NO_COMMAND = "no command given, try: jleak analyze dump.txt";

  private UsageMessages() {}

  static String text(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().get(0));
    }
    if (e instanceof OverwrittenOptionException overwritten) {
      return name(overwritten.getOverwritten()) + " is given twice";
    }
    if (e.getArgSpec() instanceof OptionSpec option && option.arity().max() == 0) {
      return name(option) + " takes no value";
    }
    String message = String.valueOf(e.getMessage());
    return phrase(message);
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String wrong = e.getUnmatched().get(0);
    CommandLine command = e.getCommandLine();
    Map<String, CommandLine> subcommands = command.getSubcommands();
    if (!e.isUnknownOption()) {
      return subcommands.isEmpty()
          ? "unexpected " + wrong
          : unknownCommand(wrong, subcommands.keySet());
    }
    String option = wrong.indexOf('=') < 0 ? wrong : wrong.substring(0, wrong.indexOf('='));
    boolean ofSubcommand =
        subcommands.values().stream()
            .anyMatch(each -> each.getCommandSpec().findOption(option) != null);
    return ofSubcommand
        ? "option " + option + " belongs behind the command: jleak COMMAND " + option + " ..."
        : "unknown option "
            + option
            + didYouMean(option, command.getCommandSpec().optionsMap().keySet());
  }

  private static String unknownCommand(String wrong, Set<String> commands) {
    if (wrong.equals("help")) {
      return "unknown command help, did you mean --help?";
    }
    String suggestion = didYouMean(wrong, commands);
    return "unknown command "
        + wrong
        + (suggestion.isEmpty() ? ", did you mean 'jleak analyze " + wrong + "'?" : suggestion);
  }

  private static String didYouMean(String wrong, Set<String> known) {
    // Any letter is near to any other.
    List<String> near = wrong.length() < 3 ? List.of() : Spelling.near(wrong, known);
    return near.isEmpty() ? "" : ", did you mean " + near.get(0) + "?";
  }

  private static String missing(ArgSpec missing) {
    return missing.isOption()
        ? name(missing) + " needs a value: " + name(missing) + "=" + missing.paramLabel()
        : "no " + missing.paramLabel() + " given: " + phrase(missing.description()[0]);
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  /** A sentence as a part of another one. */
  private static String phrase(String sentence) {
    int end = sentence.length() - (sentence.endsWith(".") ? 1 : 0);
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1, end);
  }
}
