package io.jleak.model;

/** How a group of threads relates to the deadlocks of a dump. */
public enum DeadlockRole {
  NONE,
  /** Some of them are in a circle of threads that wait for each other. */
  MEMBER,
  /** They wait for a thread that is in one, directly or through others. */
  BEHIND
}
