package io.jleak.catalogue;

import io.jleak.model.Level;

/**
 * The levels that a finding of a pattern can have, whatever its rate of growth.
 *
 * @param atLeast the lowest
 * @param atMost the highest
 */
public record LevelRange(Level atLeast, Level atMost) {

  /** No bounds. */
  public static final LevelRange ALL = new LevelRange(Level.INFO, Level.RED);

  /** The level itself, or the bound that it exceeds. */
  public Level limit(Level level) {
    if (level.compareTo(atLeast) < 0) {
      return atLeast;
    }
    return level.compareTo(atMost) > 0 ? atMost : level;
  }
}
