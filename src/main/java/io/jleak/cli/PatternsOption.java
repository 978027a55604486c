package io.jleak.cli;

import io.jleak.catalogue.Catalogue;
import io.jleak.input.InputProblem;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The option {@code --patterns}: leak patterns of the user's own. */
final class PatternsOption {

  private static final String NAME = "--patterns";

  private PatternsOption() {}

  static OptionSpec declaration() {
    return CommandForm.value(
        "FILE", null, "Leak patterns of your own (JSON), beside those of jleak", NAME);
  }

  /** The file that the user gave, or null. */
  static Path file(ParseResult given) {
    String file = given.matchedOptionValue(NAME, null);
    return file == null ? null : OptionValues.path(file);
  }

  /** The built-in patterns, and those of the file unless it is null. */
  static Catalogue catalogue(Path file) {
    Catalogue builtIn = Catalogue.builtIn();
    if (file == null) {
      return builtIn;
    }
    try {
      return builtIn.plus(file);
    } catch (UserFileException e) {
      throw new UserErrorException(ExitCode.USAGE, e.problems());
    } catch (IOException e) {
      InputProblem problem = InputProblem.of(file.toString(), e);
      throw new UserErrorException(ExitCode.INPUT, List.of(file + ": " + problem.reason()));
    }
  }
}
