package io.jleak.parse.hotspot;

/** Where in a HotSpot dump its reader is. */
enum Section {
  /** Before the first dump, or behind its end. */
  OUTSIDE,
  /** From {@code Full thread dump} or the first header on. */
  THREADS,
  /** {@code Threads class SMR info:} up to its brace. */
  SMR,
  /** {@code JNI global refs: 25, weak refs: 0}: behind the last thread. */
  JNI,
  /** {@code Found one Java-level deadlock:} up to the stacks. */
  DEADLOCK,
  /** {@code Java stack information for the threads listed above:}. */
  DEADLOCK_STACKS,
  /** {@code Heap}. */
  HEAP
}
