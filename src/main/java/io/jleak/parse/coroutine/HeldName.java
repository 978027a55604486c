package io.jleak.parse.coroutine;

/**
 * The lines of a coroutine's name before the one in which it ends: names are not escaped and can
 * hold line ends.
 *
 * @param text what they hold, each with its line end
 * @param line the number of the first one
 * @param lines how many they are
 */
record HeldName(String text, int line, int lines) {

  /** Longer names are none. */
  private static final int MOST_LINES = 6;

  static HeldName of(String text, int line) {
    return new HeldName(text + "\n", line, 1);
  }

  /** With one more line; null when there are too many. */
  HeldName plus(String further) {
    return lines == MOST_LINES ? null : new HeldName(text + further + "\n", line, lines + 1);
  }
}
