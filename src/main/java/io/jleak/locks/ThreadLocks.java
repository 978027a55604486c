package io.jleak.locks;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the lock lines of one thread mean, where the VM contradicts itself: the state decides.
 *
 * @param wanted the lock it waits for and that somebody else can own; null when it waits for none,
 *     or for a notification, a condition, a timer
 * @param notHeld monitors that it lists as locked but does not hold, since it waits for them
 */
record ThreadLocks(LockUse wanted, Set<Long> notHeld) {

  private static final ThreadLocks NONE = new ThreadLocks(null, Set.of());

  static ThreadLocks of(DumpedThread thread) {
    if (thread.locks().isEmpty()) {
      return NONE;
    }
    return switch (state(thread)) {
      // RUNNABLE with "parking to wait for": about to park, or just unparked. RUNNABLE with
      // "waiting on": it has its monitor back, or has not given it up yet.
      case NEW, RUNNABLE, TERMINATED -> NONE;
      case BLOCKED -> new ThreadLocks(monitor(thread), notHeld(thread));
      case WAITING, TIMED_WAITING -> new ThreadLocks(synchronizer(thread), notHeld(thread));
      case UNKNOWN -> new ThreadLocks(withoutState(thread), notHeld(thread));
    };
  }

  /**
   * The monitor that a BLOCKED thread wants.
   *
   * <pre>
   * - waiting to lock &lt;0x1&gt;                  at a synchronized block
   * - waiting on &lt;0x1&gt;                       notified, wants the monitor back; the lines below
   * - waiting to re-lock in wait() &lt;0x1&gt;      can name more monitors than that one
   * </pre>
   *
   * <p>With nothing but {@code - locked <0x1>} it has just got the monitor, and its state is late.
   */
  private static LockUse monitor(DumpedThread thread) {
    return first(thread, LockKind.WAITING_TO_LOCK)
        .or(() -> first(thread, LockKind.WAITING_ON))
        .or(() -> first(thread, LockKind.WAITING_TO_RELOCK))
        .or(() -> silentlyGivenUp(thread))
        .orElse(null);
  }

  /**
   * The synchronizer that a parked thread waits for; whether anybody can own it, its owners tell.
   * Text made from ThreadInfo says {@code WAITING on X} for both park and {@code Object.wait()}.
   */
  private static LockUse synchronizer(DumpedThread thread) {
    Optional<LockUse> blocker = first(thread, LockKind.PARKING_TO_WAIT_FOR);
    if (blocker.isEmpty() && !isInObjectWait(thread)) {
      blocker =
          first(thread, LockKind.WAITING_ON).map(use -> use.withKind(LockKind.PARKING_TO_WAIT_FOR));
    }
    return blocker.orElse(null);
  }

  /** A virtual thread shown under its carrier runs or waits there: the dump does not say. */
  private static ThreadState state(DumpedThread thread) {
    boolean mounted = thread.kind() == ThreadKind.VIRTUAL && thread.state() == ThreadState.RUNNABLE;
    return mounted ? ThreadState.UNKNOWN : thread.state();
  }

  private static LockUse withoutState(DumpedThread thread) {
    return first(thread, LockKind.WAITING_TO_LOCK)
        .or(() -> first(thread, LockKind.PARKING_TO_WAIT_FOR))
        .orElse(null);
  }

  private static Set<Long> notHeld(DumpedThread thread) {
    if (first(thread, LockKind.LOCKED).isEmpty()) {
      return Set.of(); // it lists none at all, as most
    }
    Set<Long> notHeld = new HashSet<>();
    for (LockUse use : thread.locks()) {
      if (use.waits()) {
        notHeld.add(use.address());
      }
    }
    silentlyGivenUp(thread).ifPresent(use -> notHeld.add(use.address()));
    return notHeld;
  }

  /**
   * The monitor of an {@code Object.wait()} without a waiting line, which JDK 8 does not print for
   * compiled code. The innermost one that the thread lists as locked:
   *
   * <pre>
   * java.lang.Thread.State: WAITING (on object monitor)
   *     at java.lang.Object.wait(Native Method)
   *     at java.lang.Object.wait(Object.java:502)
   *     at com.acme.Queue.take(Queue.java:30)
   *     - locked &lt;0x1&gt; (a com.acme.Queue)
   * </pre>
   */
  private static Optional<LockUse> silentlyGivenUp(DumpedThread thread) {
    if (!isInObjectWait(thread)
        || first(thread, LockKind.WAITING_ON).isPresent()
        || first(thread, LockKind.WAITING_TO_RELOCK).isPresent()) {
      return Optional.empty();
    }
    return first(thread, LockKind.LOCKED).map(use -> use.withKind(LockKind.WAITING_TO_RELOCK));
  }

  private static boolean isInObjectWait(DumpedThread thread) {
    List<StackFrame> frames = thread.stack().frames();
    return !frames.isEmpty()
        && frames.get(0).owner().equals("java.lang.Object")
        && frames.get(0).method().startsWith("wait");
  }

  /** The innermost use of a kind that tells which lock it is, not {@code <no object reference>}. */
  private static Optional<LockUse> first(DumpedThread thread, LockKind kind) {
    for (LockUse use : thread.locks()) {
      if (use.kind() == kind && (use.address() != LockUse.NO_ADDRESS || use.ownerNumber() >= 0)) {
        return Optional.of(use);
      }
    }
    return Optional.empty();
  }
}
