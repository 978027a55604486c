package io.jleak.locks;

import io.jleak.model.LockUse;
import java.util.ArrayList;
import java.util.List;

/** A lock that at least one thread waits for. Threads are given by their index. */
final class ContendedLock {

  static final int NOBODY = -1;

  /** The lock as its first waiter names it. */
  final LockUse use;

  final List<Integer> waiters = new ArrayList<>();

  int owner = NOBODY;

  /** Some thread lists it as locked and waits to lock it at the same time: nobody knows. */
  boolean contradictory;

  ContendedLock(LockUse use) {
    this.use = use;
  }
}
