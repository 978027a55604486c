package io.jleak.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that jleak writes, in UTF-8. */
final class OutputFile {

  private OutputFile() {}

  /**
   * The path, or null for standard output. Whoever waits for the analysis of a large dump should
   * hear of a wrong folder before it, not after it.
   *
   * @param option that names it
   * @param name as the user gave it; null when he did not
   */
  static Path checked(String option, String name) {
    if (name == null || name.equals("-")) {
      return null;
    }
    if (name.isEmpty()) {
      throw UserErrorException.usage(option + " must name a file");
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

  /**
   * Writes the file as a whole or not at all: who watches for it never meets half a report, and a
   * report that was there stays when the disk is full.
   */
  static void write(Path path, Streams.Printed text) {
    try {
      Path target = Files.exists(path) ? path.toRealPath() : path; // a link stays a link
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        writeTo(target, text, StandardOpenOption.WRITE); // such as /dev/stdout or a named pipe
      } else {
        replace(target, text);
      }
    } catch (IOException e) {
      throw failed(path.toString(), e);
    }
  }

  private static void replace(Path target, Streams.Printed text) throws IOException {
    String name = '.' + target.getFileName().toString() + '.' + ProcessHandle.current().pid();
    Path half = target.resolveSibling(name);
    try {
      writeTo(half, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static void writeTo(Path file, Streams.Printed text, StandardOpenOption... how)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, how)) {
      text.to(out);
    }
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
