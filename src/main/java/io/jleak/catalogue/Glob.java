package io.jleak.catalogue;

import java.util.Collection;

/**
 * A pattern for names, matched from end to end: {@code *} stands for any characters but a dot,
 * {@code **} for any characters, all others for themselves.
 */
final class Glob {

  private final String text;

  private Glob(String text) {
    this.text = text;
  }

  /** For functions and classes. */
  static Glob ofCode(String text) {
    return new Glob(text);
  }

  /** For thread names, where a dot is nothing special: both stars mean the same. */
  static Glob ofName(String text) {
    return new Glob(text.replace("*", "**"));
  }

  /** How much it narrows down: see {@link Condition}. */
  int points() {
    if (text.indexOf('*') < 0) {
      return 4;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '*') {
        return 2;
      }
    }
    return 0;
  }

  boolean matchesAny(Collection<String> names) {
    for (String name : names) {
      if (matches(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Goes through both texts once; where a character does not fit, it goes back to the last star and
   * lets that take one more. An earlier star cannot help, but for the last {@code **} where a
   * {@code *} after it has come to a dot.
   */
  boolean matches(String name) {
    int at = 0;
    int next = 0;
    int afterStar = -1;
    int starEnd = 0;
    int afterWideStar = -1;
    int wideStarEnd = 0;
    while (at < name.length() || next < text.length()) {
      if (text.startsWith("**", next)) {
        next += 2;
        afterWideStar = next;
        wideStarEnd = at;
        afterStar = -1;
      } else if (text.startsWith("*", next)) {
        next++;
        afterStar = next;
        starEnd = at;
      } else if (sameCharacter(next, name, at)) {
        at++;
        next++;
      } else if (afterStar >= 0 && starEnd < name.length() && name.charAt(starEnd) != '.') {
        starEnd++;
        at = starEnd;
        next = afterStar;
      } else if (afterWideStar >= 0 && wideStarEnd < name.length()) {
        wideStarEnd++;
        at = wideStarEnd;
        next = afterWideStar;
        afterStar = -1;
      } else {
        return false;
      }
    }
    return true;
  }

  private boolean sameCharacter(int next, String name, int at) {
    return next < text.length() && at < name.length() && text.charAt(next) == name.charAt(at);
  }
}
