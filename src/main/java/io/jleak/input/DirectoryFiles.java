package io.jleak.input;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The regular files below a directory, hidden ones left out. Links are followed, since a mounted
 * volume can consist of them, but a file counts once: {@code latest.txt -> dump-7.txt} is no dump
 * of its own.
 */
final class DirectoryFiles {

  /**
   * A file on the way.
   *
   * @param path its name below the directory
   * @param real where it is, all links followed
   */
  private record Found(Path path, Path real) {}

  private static final Comparator<Found> NATURAL =
      (left, right) -> NaturalOrder.comparePaths(names(left.path()), names(right.path()));

  private final Path directory;
  private final List<InputProblem> problems;
  private final List<Found> files = new ArrayList<>();

  /**
   * Prepares a walk.
   *
   * @param problems takes what cannot be read on the way
   */
  DirectoryFiles(Path directory, List<InputProblem> problems) {
    this.directory = directory;
    this.problems = problems;
  }

  List<Path> inNaturalOrder() throws IOException {
    Files.walkFileTree(
        directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Visitor());
    files.sort(NATURAL);
    return withoutSecondNames();
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      // A named pipe is left out: it would wait for a writer for ever. A link that is still a link
      // leads nowhere.
      boolean wanted = attributes.isRegularFile() || attributes.isSymbolicLink();
      if (wanted && !isHidden(path)) {
        try {
          files.add(new Found(path, path.toRealPath()));
        } catch (IOException e) {
          problems.add(InputProblem.of(path.toString(), e));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      if (!(e instanceof FileSystemLoopException) && !isHidden(path)) {
        problems.add(InputProblem.of(path.toString(), e));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, IOException e) {
      if (e != null) {
        problems.add(InputProblem.of(path.toString(), e));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  /** The directory that the user named is wanted, hidden or not. */
  private boolean isHidden(Path path) {
    return !path.equals(directory) && path.getFileName().toString().startsWith(".");
  }

  /** Each file under one name: its own where that is below the directory, else its first link. */
  private List<Path> withoutSecondNames() throws IOException {
    Path realDirectory = directory.toRealPath();
    Map<Path, Path> names = new HashMap<>();
    for (Found file : files) {
      Path own = realDirectory.resolve(directory.relativize(file.path()));
      if (own.equals(file.real())) {
        names.put(file.real(), file.path());
      } else {
        names.putIfAbsent(file.real(), file.path());
      }
    }
    return files.stream()
        .filter(file -> names.get(file.real()).equals(file.path()))
        .map(Found::path)
        .toList();
  }

  private static List<String> names(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(name -> names.add(name.toString()));
    return names;
  }
}
