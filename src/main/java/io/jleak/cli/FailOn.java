package io.jleak.cli;

import io.jleak.model.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What {@code --fail-on} says: {@code orange}, {@code new}, {@code new,red}.
 *
 * @param level the least that fails; null for never
 * @param newOnly whether only findings that the baseline does not know fail
 */
record FailOn(Level level, boolean newOnly) {

  static final String OPTION = "--fail-on";

  /** What the shell completes. */
  static final List<String> CHOICES =
      List.of("info", "yellow", "orange", "red", "never", "new", "new,red");

  static final FailOn NEVER = new FailOn(null, false);

  private static final String NEW = "new";
  private static final String WANTED =
      "info, yellow, orange, red or never, or new before one of them, as in new,red";

  /** Reads it; {@code new} alone is new findings of any level. */
  static FailOn read(String text) {
    List<String> words =
        new ArrayList<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split(",", -1)));
    boolean newOnly = words.remove(NEW);
    if (words.isEmpty()) {
      return new FailOn(Level.INFO, newOnly);
    }
    if (words.equals(List.of("never")) && !newOnly) {
      return NEVER;
    }
    for (Level level : Level.values()) {
      if (words.equals(List.of(level.name().toLowerCase(Locale.ROOT)))) {
        return new FailOn(level, newOnly);
      }
    }
    throw OptionValues.wrong(OPTION, WANTED, text);
  }
}
