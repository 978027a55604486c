package io.jleak.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words for wrong usage: what is wrong, and what was probably meant. */
final class UsageMessages {

  private UsageMessages() {}

  static String text(ParameterException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      String wrong = unmatched.getUnmatched().get(0);
      List<String> suggestions = unmatched.getSuggestions();
      String what =
          unmatched.isUnknownOption() ? "unknown option " : "unknown command or argument ";
      return what
          + wrong
          + (suggestions.isEmpty() ? "" : ", did you mean " + suggestions.get(0) + "?");
    }
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
