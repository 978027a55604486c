package io.jleak.catalogue;

/** What it means for a group of threads to match a pattern. */
public enum PatternKind {
  /** Nobody will ever end or wake these threads; each new one stays. */
  LEAK,
  /** They wait for something that should have come long ago; new ones come because of that. */
  STUCK,
  /** They wait for each other; only a restart helps. */
  DEADLOCK,
  /** The dump alone does not tell: it depends on the peer, or on what the threads are for. */
  UNCLEAR
}
