package io.jleak.model;

import java.util.List;

/**
 * Threads that wait for each other in a circle.
 *
 * @param threadNames each waits for the next, the last for the first
 * @param reportedByVm whether the dump itself says so
 */
public record Deadlock(List<String> threadNames, boolean reportedByVm) {
  public Deadlock {
    threadNames = List.copyOf(threadNames);
  }
}
