package io.jleak.catalogue;

import java.util.List;

/**
 * The pattern that fits a group of threads best, with its texts filled in from the facts.
 *
 * @param pattern the pattern
 * @param why one line: why these threads pile up
 * @param actions short lines that say what to do, the first one first
 */
public record Match(Pattern pattern, String why, List<String> actions) {
  public Match {
    actions = List.copyOf(actions);
  }
}
