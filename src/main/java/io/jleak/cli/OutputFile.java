package io.jleak.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The file that {@code --output} names. */
final class OutputFile {

  private OutputFile() {}

  /**
   * The path, or null for standard output. Whoever waits for the analysis of a large dump should
   * hear of a wrong folder before it, not after it.
   *
   * @param name as the user gave it; null when he did not
   */
  static Path checked(String name) {
    if (name == null || name.equals("-")) {
      return null;
    }
    if (name.isEmpty()) {
      throw UserErrorException.usage("--output must name a file");
    }
    Path path = OptionValues.path(name);
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      throw UserErrorException.usage(name + ": is a directory, name a file in it");
    }
    if (folder != null && !Files.isDirectory(folder)) {
      throw UserErrorException.usage(
          name + ": cannot be written, there is no directory " + path.getParent());
    }
    return path;
  }

  /** What to say when it could not be written after all. */
  static UserErrorException failed(String name, IOException e) {
    String reason = e.getMessage();
    if (e instanceof AccessDeniedException) {
      reason = "permission denied";
    } else if (e instanceof NoSuchFileException) {
      reason = "no file can be made there";
    } else if (e instanceof FileSystemException inFileSystem) {
      reason = inFileSystem.getReason();
    }
    return UserErrorException.usage(
        name + ": cannot be written: " + (reason == null ? e.getClass().getSimpleName() : reason));
  }
}
