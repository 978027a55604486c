package io.jleak.cli;

import java.util.List;
import java.util.Locale;
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
    String message = String.valueOf(e.getMessage());
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String wrong = e.getUnmatched().get(0);
    CommandLine command = e.getCommandLine();
    if (!e.isUnknownOption()) {
      return command.getParent() == null ? unknownCommand(wrong, e) : "unexpected " + wrong;
    }
    String option = wrong.indexOf('=') < 0 ? wrong : wrong.substring(0, wrong.indexOf('='));
    boolean known =
        command.getSubcommands().values().stream()
            .anyMatch(each -> each.getCommandSpec().findOption(option) != null);
    return known
        ? "option " + option + " belongs behind the command: jleak COMMAND " + option + " ..."
        : "unknown option " + option + didYouMean(e);
  }

  private static String unknownCommand(String wrong, UnmatchedArgumentException e) {
    if (wrong.equals("help")) {
      return "unknown command help, did you mean --help?";
    }
    List<String> suggestions = e.getSuggestions();
    return suggestions.isEmpty()
        ? "unknown command " + wrong + ", did you mean 'jleak analyze " + wrong + "'?"
        : "unknown command " + wrong + didYouMean(e);
  }

  private static String didYouMean(UnmatchedArgumentException e) {
    List<String> suggestions = e.getSuggestions();
    return suggestions.isEmpty() ? "" : ", did you mean " + suggestions.get(0) + "?";
  }

  private static String missing(ArgSpec missing) {
    return missing.isOption()
        ? name(missing) + " needs a value: " + name(missing) + "=" + missing.paramLabel()
        : "no " + missing.paramLabel() + " given";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
