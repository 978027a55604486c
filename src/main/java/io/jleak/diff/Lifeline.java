package io.jleak.diff;

import io.jleak.model.CallChain;

/** When one thread was first and last seen; indices of dumps in the series. */
final class Lifeline {

  /** First dump that shows it. */
  final int first;

  /** Last dump that shows it. */
  int last;

  /** Time of its birth in s since the first dump, below 0 when before; NaN when not known. */
  double bornAt = Double.NaN;

  /**
   * The highest processor time seen before the last dump that shows it, in ms; -1 when not known.
   */
  double cpuBefore = -1;

  /** Processor time in the last dump that shows it, in ms; -1 when not known. */
  double cpu = -1;

  /** In the population that {@link Demography} counts at the moment, or in an earlier one. */
  Presence presence;

  /** What it did in the last dump that shows it. */
  private CallChain chain;

  /** Whether it did something else in the dump before that. */
  private boolean moved;

  Lifeline(int first) {
    this.first = first;
    this.last = first;
  }

  /** The next dump shows it, too. */
  void seen(int dump, CallChain doing) {
    last = dump;
    moved = chain != null && !chain.frames().equals(doing.frames());
    chain = doing;
  }

  /**
   * Whether it is not where the dump before showed it, or has run since: it does not hang there.
   */
  boolean works() {
    return moved || ran();
  }

  /** Whether the thread has used processor time between the last two dumps that show it. */
  boolean ran() {
    return cpuBefore >= 0 && cpu > cpuBefore;
  }

  /** How many dumps its life spans. */
  int dumps() {
    return last - first + 1;
  }
}
