package io.jleak.normalize;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.ThreadState;
import io.jleak.model.WaitKind;

/** Says what a thread waits for, from its frames, its state and its lock lines. */
final class WaitReader {

  private final Language language;

  WaitReader(Language language) {
    this.language = language;
  }

  /**
   * What the thread waits for.
   *
   * @param byFrames what its frames say, {@link WaitKind#NONE} when they say nothing
   */
  WaitKind read(DumpedThread thread, WaitKind byFrames) {
    if (thread.state() == ThreadState.BLOCKED) {
      return WaitKind.MONITOR;
    }
    WaitKind kind = byFrames == WaitKind.NONE ? withoutFrames(thread) : byFrames;
    return thread.state() == ThreadState.TIMED_WAITING ? timed(kind) : kind;
  }

  /** Some dumps leave the innermost frames out, and coroutines have none for waiting. */
  private WaitKind withoutFrames(DumpedThread thread) {
    WaitKind byState = language.kindOfState(thread.stateText() == null ? "" : thread.stateText());
    if (byState != null) {
      return byState;
    }
    return isWaiting(thread) ? byLocks(thread) : WaitKind.NONE;
  }

  private static boolean isWaiting(DumpedThread thread) {
    return thread.state() == ThreadState.WAITING || thread.state() == ThreadState.TIMED_WAITING;
  }

  private static WaitKind byLocks(DumpedThread thread) {
    for (LockUse lock : thread.locks()) {
      WaitKind kind = byLock(lock.kind());
      if (kind != WaitKind.NONE) {
        return kind;
      }
    }
    return WaitKind.PARK;
  }

  private static WaitKind byLock(LockKind lock) {
    return switch (lock) {
      case WAITING_ON -> WaitKind.OBJECT_WAIT;
      case WAITING_TO_LOCK, WAITING_TO_RELOCK -> WaitKind.MONITOR;
      case PARKING_TO_WAIT_FOR -> WaitKind.PARK;
      case LOCKED, ELIMINATED, OWNS -> WaitKind.NONE;
    };
  }

  private static WaitKind timed(WaitKind kind) {
    return switch (kind) {
      case PARK -> WaitKind.TIMED_PARK;
      case OBJECT_WAIT -> WaitKind.TIMED_OBJECT_WAIT;
      default -> kind;
    };
  }
}
