package io.jleak.parse.jvm;

import io.jleak.model.LockKind;
import io.jleak.model.ThreadState;

/** The lock that {@code java.lang.management} says a thread waits for, without saying how. */
public final class WaitedLock {

  private WaitedLock() {}

  /**
   * How a thread in a state waits for a lock of a type: {@code ThreadInfo.getLockInfo()} gives
   * monitors and park blockers alike.
   */
  public static LockKind kind(ThreadState state, String type) {
    if (state == ThreadState.BLOCKED) {
      return LockKind.WAITING_TO_LOCK;
    }
    return type.startsWith("java.util.concurrent.")
        ? LockKind.PARKING_TO_WAIT_FOR
        : LockKind.WAITING_ON;
  }
}
