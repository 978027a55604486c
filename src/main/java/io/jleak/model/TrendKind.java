package io.jleak.model;

/** What a group of threads does over the dumps of a series. */
public enum TrendKind {
  /** Threads are born and do not die, and it still goes on. */
  GROWING,
  /** The same threads stay at the same place, in a wait that should be short. */
  STUCK,
  /** The same threads, none born, waiting for work. */
  POOL,
  /** It grew, and the growth has ended. */
  SETTLED,
  /** About as many threads die as are born. */
  CHURNING,
  /** None of the others, or too little is known. */
  STEADY
}
