package io.jleak.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How one number in the names of a group of threads behaves from thread to thread. */
public enum SlotBehaviour {
  /** The same in all of them, give or take one in ten: the 1 of {@code pool-#-thread-1}. */
  CONSTANT,
  /** Several values that come again and again: the threads of a pool, counted anew in each pool. */
  VARYING,
  /** Values keep coming that no older thread had: the pools, where each is a new one. */
  EVER_NEW;

  private static final long NO_NUMBER = -1;

  /**
   * Judges the values of one slot. One that is no number (-1: a UUID, a hash) counts as new, since
   * such a name is made to be unlike all others.
   *
   * @param oldestFirst the values, in the order in which their threads were born
   */
  public static SlotBehaviour of(List<Long> oldestFirst) {
    int size = oldestFirst.size();
    if (mostFrequent(oldestFirst) * 10L >= size * 9L) {
      return CONSTANT;
    }
    Set<Long> known = new HashSet<>(oldestFirst.subList(0, size / 2));
    known.remove(NO_NUMBER);
    List<Long> younger = oldestFirst.subList(size / 2, size);
    long ofNewValue = younger.stream().filter(value -> !known.contains(value)).count();
    return ofNewValue * 2 >= younger.size() ? EVER_NEW : VARYING;
  }

  private static int mostFrequent(List<Long> values) {
    Map<Long, Integer> counts = new HashMap<>();
    int most = 0;
    for (long value : values) {
      if (value != NO_NUMBER) {
        most = Math.max(most, counts.merge(value, 1, Integer::sum));
      }
    }
    return most;
  }
}
