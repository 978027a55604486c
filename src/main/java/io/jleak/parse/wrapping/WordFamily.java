package io.jleak.parse.wrapping;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Words in a line's prefix that change from line to line and mean the same kind of thing. */
enum WordFamily {
  MONTH(
      "jan",
      "feb",
      "mar",
      "apr",
      "may",
      "jun",
      "jul",
      "aug",
      "sep",
      "oct",
      "nov",
      "dec",
      "january",
      "february",
      "march",
      "april",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december"),
  DAY("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
  HALF("am", "pm"),
  LEVEL(
      "trace",
      "debug",
      "info",
      "notice",
      "warn",
      "warning",
      "error",
      "fatal",
      "severe",
      "config",
      "fine",
      "finer",
      "finest",
      "information"),
  STREAM("stdout", "stderr"),
  /** The container runtime's mark of a whole line, and of a part of one. */
  CRI_TAG("f", "p");

  private static final int LONGEST = 11;

  private final Set<String> words;

  WordFamily(String... words) {
    this.words = Set.of(words);
  }

  /** The family of a word, or null. */
  static WordFamily of(byte[] bytes, int start, int end) {
    if (end - start > LONGEST) {
      return null;
    }
    String word =
        new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    for (WordFamily family : values()) {
      if (family.words.contains(word)) {
        return family;
      }
    }
    return null;
  }
}
