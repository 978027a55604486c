package io.jleak.cli;

import io.jleak.baseline.Baseline;
import io.jleak.input.InputProblem;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The option {@code --baseline}: findings that are known and accepted. */
final class BaselineOption {

  private static final String NAME = "--baseline";

  private BaselineOption() {}

  static OptionSpec declaration() {
    return CommandForm.value(
        "FILE", null, "Findings that are accepted, as jleak baseline writes them", NAME);
  }

  /** The file that the user gave, or null. */
  static Path file(ParseResult given) {
    String file = given.matchedOptionValue(NAME, null);
    return file == null ? null : OptionValues.path(file);
  }

  /** The baseline in a file, or none where it is null. */
  static Baseline baseline(Path file) {
    try {
      return file == null ? Baseline.NONE : Baseline.read(file);
    } catch (UserFileException e) {
      throw new UserErrorException(ExitCode.USAGE, e.problems());
    } catch (NoSuchFileException e) {
      throw new UserErrorException(
          ExitCode.INPUT,
          List.of(file + ": no such file; make one with: jleak baseline DUMPS -o " + file));
    } catch (IOException e) {
      InputProblem problem = InputProblem.of(file.toString(), e);
      throw new UserErrorException(ExitCode.INPUT, List.of(file + ": " + problem.reason()));
    }
  }
}
