package io.jleak.cli;

import io.jleak.model.Gate;
import io.jleak.model.Level;
import io.jleak.model.Priority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What {@code --fail-on} says: {@code orange}, {@code new}, {@code new,red}, {@code P1}. */
final class FailOn {

  static final String OPTION = "--fail-on";

  /** What the shell completes. */
  static final List<String> CHOICES =
      List.of("info", "yellow", "orange", "red", "never", "new", "new,red", "P0", "P1", "P2");

  private static final String NEW = "new";
  private static final String WANTED =
      "info, yellow, orange, red, never or a priority such as P1, or new before one of them, as in"
          + " new,red";

  private FailOn() {}

  /** Reads it; {@code new} alone is new findings of any level. */
  static Gate read(String text) {
    List<String> words =
        new ArrayList<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split(",", -1)));
    boolean newOnly = words.remove(NEW);
    if (words.isEmpty()) {
      return new Gate(Level.INFO, null, newOnly);
    }
    if (words.equals(List.of("never")) && !newOnly) {
      return Gate.NEVER;
    }
    for (Level level : Level.values()) {
      if (words.equals(List.of(level.name().toLowerCase(Locale.ROOT)))) {
        return new Gate(level, null, newOnly);
      }
    }
    Priority priority = words.size() == 1 ? Priority.of(words.get(0)) : null;
    if (priority != null) {
      return new Gate(null, priority, newOnly);
    }
    throw OptionValues.wrong(OPTION, WANTED, text);
  }
}
