package io.jleak.model;

import java.util.List;

/**
 * One name pattern of a group of threads.
 *
 * @param pattern the names with each number as {@code #}, such as {@code pool-#-thread-#}
 * @param slots how each of the numbers behaves, in their order
 */
public record NameFacts(String pattern, List<SlotBehaviour> slots) {
  public NameFacts {
    slots = List.copyOf(slots);
  }
}
