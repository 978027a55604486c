package io.jleak.parse.coroutine;

import java.nio.charset.StandardCharsets;

/**
 * The lines of a coroutine's name before the one in which it ends: names are not escaped and can
 * hold line ends.
 *
 * @param opening what stands before the name, its quote included: {@code Coroutine "}
 * @param text what the lines hold of the name, each with its line end
 * @param line the number of the first one
 * @param lines how many they are
 */
record HeldName(String opening, String text, int line, int lines) {

  /** Longer names are none. */
  private static final int MOST_LINES = 6;

  /** The name that begins behind the first quote of a line. */
  static HeldName of(String header, int line) {
    int quote = header.indexOf('"') + 1;
    return new HeldName(header.substring(0, quote), header.substring(quote) + "\n", line, 1);
  }

  /** With one more line; null when there are too many. */
  HeldName plus(String further) {
    return lines == MOST_LINES
        ? null
        : new HeldName(opening, text + further + "\n", line, lines + 1);
  }

  /** A line as if the name began in it. */
  byte[] openedBefore(byte[] bytes, int start, int end) {
    byte[] before = opening.getBytes(StandardCharsets.ISO_8859_1);
    byte[] opened = new byte[before.length + end - start];
    System.arraycopy(before, 0, opened, 0, before.length);
    System.arraycopy(bytes, start, opened, before.length, end - start);
    return opened;
  }
}
