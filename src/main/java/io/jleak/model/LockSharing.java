package io.jleak.model;

/** How many lock objects a group of threads waits on. Threads of one pool share one. */
public enum LockSharing {
  /** All wait on one object. */
  ONE_SHARED,
  /** Several objects, each with some threads. */
  MANY,
  /** Each waits on an object of its own, give or take one in ten. */
  ONE_EACH,
  /** The dump names no lock objects, or there is one thread only. */
  UNKNOWN;

  /**
   * Judges by numbers.
   *
   * @param objects how many different lock objects the threads wait on
   * @param threads how many threads wait on an object that the dump names
   */
  public static LockSharing of(int objects, int threads) {
    if (objects < 1 || threads < 2) {
      return UNKNOWN;
    }
    if (objects == 1) {
      return ONE_SHARED;
    }
    return objects * 10L >= threads * 9L ? ONE_EACH : MANY;
  }
}
