package io.jleak.diff;

import java.util.Locale;

/**
 * What the threads of a group are called and what they do.
 *
 * @param name with {@code #} for the number of the thread, {@code @} for that of its pool, and
 *     {@code *} for a word that no two of them share
 * @param idle what they do
 * @param busy what they do while busy; see {@link Life#isBusy}
 * @param poolSize how many share a lock; 0 for all
 */
record Role(String name, Doing idle, Doing busy, int poolSize) {

  /** Idle workers of one pool. */
  static Role idle(String name) {
    return new Role(name, Doing.IDLE, Doing.SERVING, 0);
  }

  /** Idle workers of many pools, each of this size. */
  static Role idle(String name, int poolSize) {
    return new Role(name, Doing.IDLE, Doing.SERVING, poolSize);
  }

  static Role latch(String name) {
    return new Role(name, Doing.LATCH, Doing.COMPUTING, 1);
  }

  static Role reading(String name) {
    return new Role(name, Doing.READING, Doing.COMPUTING, 1);
  }

  static Role doing(String name, Doing doing) {
    return new Role(name, doing, doing, 0);
  }

  Role whileBusy(Doing doing) {
    return new Role(name, idle, doing, poolSize);
  }

  String nameOf(int thread) {
    int pool = poolSize == 0 ? 1 : 1 + thread / poolSize;
    int number = poolSize == 0 ? 1 + thread : 1 + thread % poolSize;
    boolean numberOfAll = !name.contains("@");
    return name.replace("@", String.valueOf(pool))
        .replace("#", String.valueOf(numberOfAll ? 1 + thread : number))
        .replace("*", word(thread));
  }

  long lockOf(int thread) {
    long base = 0x7_0000_0000L + 0x100_0000L * Math.floorMod(name.hashCode(), 1000);
    return poolSize == 0 ? base : base + 0x40L * (thread / poolSize);
  }

  /** Such as {@code "kalamo"}: no digits, hence no slot. */
  private static String word(int thread) {
    StringBuilder word = new StringBuilder();
    long bits = 7919L * (thread + 11);
    while (bits > 0) {
      word.append("bdfgklmnprstvz".charAt((int) (bits % 14)))
          .append("aeiou".charAt((int) (bits % 5)));
      bits /= 14;
    }
    return word.toString().toLowerCase(Locale.ROOT);
  }
}
