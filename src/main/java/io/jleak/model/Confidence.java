package io.jleak.model;

/** How sure a finding is, the least sure first. */
public enum Confidence {
  /** The same threads with the same stack, no growth, in a wait that should be short. */
  STUCK,
  /** Two to four dumps, or counts only, or one dump by the ages of its threads. */
  SUSPECTED,
  /** Births without deaths over five dumps or more, still going on at the end. */
  CONFIRMED,
  /** The VM says so: a deadlock, a lock whose owner is gone. */
  PROVEN
}
