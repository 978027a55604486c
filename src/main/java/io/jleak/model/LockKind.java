package io.jleak.model;

/** How a thread relates to a lock, in HotSpot's wording. */
public enum LockKind {
  /** {@code - locked <0x…> (a X)}: the thread holds the monitor. */
  LOCKED,
  /** {@code - waiting on <0x…>}: in {@code Object.wait()}, the monitor is given up. */
  WAITING_ON,
  /** {@code - waiting to lock <0x…>}: at the entry of a synchronized block. */
  WAITING_TO_LOCK,
  /** {@code - waiting to re-lock in wait() <0x…>}: notified, and wants the monitor back. */
  WAITING_TO_RELOCK,
  /** {@code - parking to wait for <0x…>}: {@code LockSupport.park} with this blocker. */
  PARKING_TO_WAIT_FOR,
  /** {@code - eliminated <owner is scalar replaced> (a X)}: the compiler removed the lock. */
  ELIMINATED,
  /** A line of {@code Locked ownable synchronizers:}: the thread owns it. */
  OWNS
}
