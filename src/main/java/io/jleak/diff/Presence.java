package io.jleak.diff;

/** In which dumps a population has a thread. */
final class Presence {

  /** Tells one count of a population from another. */
  private final Object count;

  private final int first;
  private int last;
  private int dumps = 1;

  Presence(Object count, int dump) {
    this.count = count;
    this.first = dump;
    this.last = dump;
  }

  boolean isOf(Object otherCount) {
    return count == otherCount;
  }

  /** A later dump has it, too. */
  void seen(int dump) {
    last = dump;
    dumps++;
  }

  /** Whether it has left the population in between and come back. */
  boolean hasGaps() {
    return dumps < last - first + 1;
  }
}
