package io.jleak.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tables of this package: text, where a line that starts with {@code #} is a comment.
 *
 * <p>They are read at every start, so this is plain loops without regular expressions or streams.
 */
final class Resource {

  private Resource() {}

  /** The lines of a table, trimmed; empty ones kept, comments left out. */
  static List<String> lines(String name) {
    String text = text(name);
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String line = text.substring(start, end).strip();
      if (!line.startsWith("#")) {
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }

  /** Splits a line at its first run of blanks: the word before it and the rest after it. */
  static String[] split(String line) {
    int blank = line.indexOf(' ');
    return blank < 0
        ? new String[] {line, ""}
        : new String[] {line.substring(0, blank), line.substring(blank).strip()};
  }

  private static String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
