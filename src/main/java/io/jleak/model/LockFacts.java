package io.jleak.model;

import java.util.List;

/**
 * The locks that a group of threads waits for.
 *
 * @param types classes of the lock objects, the most frequent first; empty where none is known
 * @param sharing how many objects they are, measured by the number of threads
 * @param owner the thread of the dump that they wait for; null when it is not known
 * @param orphaned whether the dump tells the owners of such locks, and this one has none
 */
public record LockFacts(
    List<String> types, LockSharing sharing, LockOwner owner, boolean orphaned) {

  public static final LockFacts NONE = new LockFacts(List.of(), LockSharing.UNKNOWN, null, false);

  public LockFacts {
    types = List.copyOf(types);
  }
}
