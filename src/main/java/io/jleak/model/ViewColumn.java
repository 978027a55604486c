package io.jleak.model;

/**
 * A column of a view.
 *
 * @param key its name for programs
 * @param title its name for people
 */
public record ViewColumn(String key, String title, Unit unit) {

  /** What its cells are. */
  public enum Unit {
    /** The name of a thread, or a name pattern, as the dump has it. */
    NAME,
    /** A function, with its packages. */
    FUNCTION,
    /** Other words. */
    TEXT,
    /** How many. */
    COUNT,
    /** Time in ms. */
    MILLIS,
    /** Of one processor. */
    PERCENT;

    public boolean isNumber() {
      return this == COUNT || this == MILLIS || this == PERCENT;
    }
  }
}
