package io.jleak.model;

import java.util.List;
import java.util.Map;

/**
 * What leak patterns are matched with: a group of threads with nearly the same call chain, and what
 * it does over a series. Where some of the threads were born during the series, names and locks are
 * those of the born ones only: old threads that look alike must not blur what the new ones show.
 *
 * @param trend what the group does over the series
 * @param count how many threads it has in the last dump that shows it
 * @param threadKind what sort of threads most of them are
 * @param chain their call chain
 * @param sample one of their stack traces as printed, with the frames that the chain leaves out
 * @param states how many threads are in each state
 * @param waits how many threads wait in each way
 * @param names their name patterns, the most frequent first
 * @param locks what they wait for
 * @param deadlock how they relate to a deadlock
 * @param reloaded whether they run ever new copies of one class, as when class loaders come and
 *     their threads stay
 */
public record TrendFacts(
    TrendKind trend,
    int count,
    ThreadKind threadKind,
    CallChain chain,
    StackTrace sample,
    Map<ThreadState, Integer> states,
    Map<WaitKind, Integer> waits,
    List<NameFacts> names,
    LockFacts locks,
    DeadlockRole deadlock,
    boolean reloaded) {

  public TrendFacts {
    states = Map.copyOf(states);
    waits = Map.copyOf(waits);
    names = List.copyOf(names);
  }
}
