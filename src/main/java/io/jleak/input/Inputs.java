package io.jleak.input;

import io.jleak.model.Source;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user's arguments stand for. A problem with one argument leaves the others as they are.
 *
 * @param sources in the order of the arguments; those of a directory or an archive in natural order
 * @param problems what cannot be read, in the same order
 * @param warnings what can be read only in part
 * @param progress how far the reading is
 */
public record Inputs(
    List<Source> sources,
    List<InputProblem> problems,
    List<InputProblem> warnings,
    ReadProgress progress) {

  /** The argument that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  /** Stands between the name of an archive and that of a file in it. */
  static final String IN_ARCHIVE = "!/";

  public Inputs {
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /**
   * Finds the sources behind the arguments. Only the start of each file is looked at, and what an
   * archive holds; an archive from a pipe is read as a whole.
   *
   * @param arguments files, archives, directories (all that is in them, but for hidden ones) and
   *     {@code -}
   * @param stdin what {@code -} reads; it can be read once, so a second {@code -} is a problem
   */
  public static Inputs of(List<String> arguments, InputStream stdin) {
    SourceFinder finder = new SourceFinder(stdin);
    arguments.forEach(finder::find);
    return finder.found();
  }

  /** Whether a source was found in the directory or the archive that an argument names. */
  public static boolean isIn(String argument, String source) {
    if (source.startsWith(argument + IN_ARCHIVE)) {
      return true;
    }
    if (argument.equals(STANDARD_INPUT) || source.startsWith(STANDARD_INPUT + IN_ARCHIVE)) {
      return false;
    }
    int inArchive = source.indexOf(IN_ARCHIVE);
    String file = inArchive < 0 ? source : source.substring(0, inArchive);
    try {
      return !file.equals(argument)
          && !file.equals(STANDARD_INPUT)
          && Path.of(file).startsWith(Path.of(argument));
    } catch (InvalidPathException noFile) {
      return false;
    }
  }
}
