package io.jleak.input;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/**
 * Why something that the user named cannot be read.
 *
 * @param argument the argument, or the path below it
 * @param reason the rest of a sentence that begins with the argument, such as {@code no such file}
 */
public record InputProblem(String argument, String reason) {

  /** The problem behind an exception, in the user's words. */
  public static InputProblem of(String argument, IOException e) {
    return new InputProblem(argument, reason(e));
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "cannot be read: permission denied";
    }
    if (e instanceof EOFException) {
      return "cannot be unpacked: " + UnpackingInput.CUT;
    }
    if (e instanceof ZipException || e instanceof UnpackingInput.DamagedDataException) {
      return "cannot be unpacked: " + e.getMessage();
    }
    // The message of a FileSystemException begins with the path, which the argument says already.
    String detail = e instanceof FileSystemException fse ? fse.getReason() : e.getMessage();
    return "cannot be read: " + (detail == null ? e.getClass().getSimpleName() : detail);
  }
}
