package io.jleak.model;

/**
 * How soon somebody must look at a finding: {@code P0} at once, {@code P9} when there is time.
 *
 * @param rank 0 to 9, the most urgent first
 */
public record Priority(int rank) implements Comparable<Priority> {

  /** The priority with that name, or null when it is none. */
  public static Priority of(String name) {
    boolean known =
        name.length() == 2
            && (name.charAt(0) == 'P' || name.charAt(0) == 'p')
            && name.charAt(1) >= '0'
            && name.charAt(1) <= '9';
    return known ? new Priority(name.charAt(1) - '0') : null;
  }

  /** The most urgent is the least. */
  @Override
  public int compareTo(Priority other) {
    return Integer.compare(rank, other.rank);
  }

  /** {@code P0}. */
  @Override
  public String toString() {
    return "P" + rank;
  }
}
