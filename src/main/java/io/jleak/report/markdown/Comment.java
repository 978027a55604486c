package io.jleak.report.markdown;

import java.nio.charset.StandardCharsets;

/**
 * A text that stays below a size. GitHub takes 65,536 characters in a comment; bytes of UTF-8 are
 * counted here, which are no fewer, whatever it counts.
 */
final class Comment {

  private static final int MOST = 65_536;

  /** Room for the lines that tell what was left out. */
  private static final int RESERVED = 1_024;

  private final StringBuilder text = new StringBuilder();
  private int size;

  /** Adds a part if it fits into a share of the size, from 0 to 1; else nothing. */
  boolean add(String part, double share) {
    int length = length(part);
    if (size + length > (MOST - RESERVED) * share) {
      return false;
    }
    append(part, length);
    return true;
  }

  /** Adds a short line that must not be missing, into the room that is kept for such lines. */
  void addLast(String line) {
    append(line, length(line));
  }

  private void append(String part, int length) {
    text.append(part);
    size += length;
  }

  private static int length(String part) {
    return part.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
