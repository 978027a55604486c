package io.jleak.model;

import java.util.List;

/**
 * A thread name taken apart: what stays and what counts.
 *
 * @param pattern the name with each number as {@code #}, such as {@code pool-#-thread-#}
 * @param slots the numbers, in the order of the {@code #}s; -1 for one that is no decimal number
 */
public record ThreadName(String pattern, List<Long> slots) {
  public ThreadName {
    slots = List.copyOf(slots);
  }
}
