package io.jleak.cli;

import io.jleak.input.InputProblem;
import io.jleak.policy.Policy;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The option {@code --policy}: what a team has promised for findings. */
final class PolicyOption {

  static final String NAME = "--policy";

  private PolicyOption() {}

  static OptionSpec declaration() {
    return CommandForm.value(
        "FILE",
        null,
        "Priority, response time, owner and runbook by level and label (JSON); see jleak explain"
            + " policy",
        NAME);
  }

  /** The file that the user gave, or null. */
  static Path file(ParseResult given) {
    String file = given.matchedOptionValue(NAME, null);
    return file == null ? null : OptionValues.path(file);
  }

  /** The policy in a file, or none where it is null. */
  static Policy policy(Path file) {
    try {
      return file == null ? Policy.NONE : Policy.read(file);
    } catch (UserFileException e) {
      throw new UserErrorException(ExitCode.USAGE, e.problems());
    } catch (IOException e) {
      InputProblem problem = InputProblem.of(file.toString(), e);
      throw new UserErrorException(ExitCode.INPUT, List.of(file + ": " + problem.reason()));
    }
  }
}
