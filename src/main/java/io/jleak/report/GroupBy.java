package io.jleak.report;

/** By what the threads are counted in the list of clusters. */
public enum GroupBy {
  /** Near-equal call chains. */
  CLUSTER,
  /** Name patterns. */
  POOL,
  /** Thread states. */
  STATE,
  /** The innermost frame of the application, else the one that blocks. */
  FRAME,
  /** The package of that frame. */
  PACKAGE
}
