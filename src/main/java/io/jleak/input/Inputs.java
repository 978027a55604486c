package io.jleak.input;

import io.jleak.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user's arguments stand for. A problem with one argument leaves the others as they are.
 *
 * @param sources in the order of the arguments; those of a directory in natural order
 * @param problems what cannot be read, in the same order
 */
public record Inputs(List<Source> sources, List<InputProblem> problems) {

  /** The argument that stands for standard input. */
  public static final String STANDARD_INPUT = "-";

  public Inputs {
    sources = List.copyOf(sources);
    problems = List.copyOf(problems);
  }

  /**
   * Finds the sources behind the arguments; nothing is read yet.
   *
   * @param arguments files, directories (all that is in them, but for hidden ones) and {@code -}
   * @param stdin what {@code -} reads; it can be read once, so a second {@code -} is a problem
   */
  public static Inputs of(List<String> arguments, InputStream stdin) {
    List<Source> sources = new ArrayList<>();
    List<InputProblem> problems = new ArrayList<>();
    boolean stdinTaken = false;
    for (String argument : arguments) {
      if (!argument.equals(STANDARD_INPUT)) {
        addPath(argument, sources, problems);
      } else if (stdinTaken) {
        problems.add(new InputProblem(argument, StandardInput.ONCE));
      } else {
        sources.add(new PackedSource(argument, new StandardInput(stdin)));
        stdinTaken = true;
      }
    }
    return new Inputs(sources, problems);
  }

  private static void addPath(String argument, List<Source> sources, List<InputProblem> problems) {
    try {
      Path path = readable(argument);
      if (!Files.isDirectory(path)) {
        sources.add(PackedSource.of(argument, path));
        return;
      }
      int before = sources.size() + problems.size();
      for (Path file : new DirectoryFiles(path, problems).inNaturalOrder()) {
        sources.add(PackedSource.of(file.toString(), file));
      }
      if (sources.size() + problems.size() == before) {
        problems.add(new InputProblem(argument, "is a directory without files"));
      }
    } catch (IOException e) {
      problems.add(InputProblem.of(argument, e));
    }
  }

  private static Path readable(String argument) throws IOException {
    // Path.of("") is the current directory, which nobody means by an empty argument.
    if (argument.isEmpty()) {
      throw new NoSuchFileException(argument);
    }
    try {
      Path path = Path.of(argument);
      path.getFileSystem().provider().checkAccess(path, AccessMode.READ);
      return path;
    } catch (InvalidPathException e) {
      throw new IOException("no valid file name (" + e.getReason() + ")", e);
    }
  }
}
