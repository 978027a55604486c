package io.jleak.model;

/** What speaks for a leak beyond counts: each can be seen in two dumps, some in one. */
public enum Sign {
  /** A number in the name is new with each thread: {@code pool-17-thread-1, pool-18-thread-1}. */
  NAMES_EVER_NEW,
  /** Each thread waits on an object of its own: each has its own executor, timer or queue. */
  LOCK_EACH,
  /** They were born evenly over the time until the end, as their ages tell. */
  BORN_EVENLY,
  /** Some were born in each of at least two intervals, and none of them has died. */
  NONE_DIED,
  /** None has used any processor time between two dumps. */
  NO_PROGRESS,
  /** They wait without a time limit inside the application's own code. */
  ENDLESS_WAIT,
  /** Their number rose over seven dumps or more, where dumps do not tell one from another. */
  KEEPS_RISING,
  /** They are workers of one pool that does its work, which speaks against a leak. */
  ONE_POOL
}
