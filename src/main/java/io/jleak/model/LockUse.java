package io.jleak.model;

/**
 * One lock line of a thread.
 *
 * @param kind how the thread relates to the lock
 * @param address the lock's address or identity hash within this dump, or {@link #NO_ADDRESS}
 * @param type class of the lock object; empty when not printed
 * @param depth index of the frame the line belongs to (0 is innermost); -1 above or outside frames
 * @param ownerNumber thread number of the owner where the dump names it, else -1
 */
public record LockUse(LockKind kind, long address, String type, int depth, long ownerNumber) {

  public static final long NO_ADDRESS = 0;

  /** The same lock, related to the thread in another way. */
  public LockUse withKind(LockKind other) {
    return new LockUse(other, address, type, depth, ownerNumber);
  }

  /** Whether the thread cannot go on before somebody else acts on this lock. */
  public boolean waits() {
    return switch (kind) {
      case WAITING_ON, WAITING_TO_LOCK, WAITING_TO_RELOCK, PARKING_TO_WAIT_FOR -> true;
      case LOCKED, ELIMINATED, OWNS -> false;
    };
  }
}
