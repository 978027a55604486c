package io.jleak.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The option {@code --label}: what the user says of the process. */
final class LabelOption {

  private static final String NAME = "--label";

  /** Names that every format can carry, some with _ in place of the other signs. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,62}");

  private LabelOption() {}

  static OptionSpec declaration() {
    return OptionSpec.builder(NAME)
        .type(String[].class)
        .arity("1")
        .paramLabel("NAME=VALUE")
        .description(
            "A label of the process, such as team=payments or env=prod, once or more: every report"
                + " carries it, and the policy can ask for it.")
        .build();
  }

  /** In the order given. */
  static Map<String, String> read(ParseResult given) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (String label : given.matchedOptionValue(NAME, new String[0])) {
      int equals = label.indexOf('=');
      String key = equals < 0 ? label : label.substring(0, equals);
      String value = label.substring(equals + 1).strip();
      if (equals < 0 || value.isEmpty() || !KEY.matcher(key).matches()) {
        throw OptionValues.wrong(NAME, "a name and a value such as team=payments", label);
      }
      String before = labels.put(key, value);
      if (before != null && !before.equals(value)) {
        throw UserErrorException.usage(
            NAME + " " + key + " cannot be both " + before + " and " + value);
      }
    }
    return labels;
  }
}
