package io.jleak.parse.jvm;

import io.jleak.model.StackFrame;
import io.jleak.model.ThreadState;
import java.util.Set;

/**
 * Tells from frames whether a wait ends by itself, where a VM has one word for waits with a time
 * limit and without.
 */
public final class TimedWaits {

  /** They stand at the top of a stack, below at most this many frames of the VM. */
  private static final int DEEPEST = 3;

  private static final Set<String> METHODS =
      Set.of(
          "java.lang.Thread.sleep",
          "java.lang.Thread.sleepImpl",
          "java.util.concurrent.locks.LockSupport.parkNanos",
          "java.util.concurrent.locks.LockSupport.parkUntil");

  private TimedWaits() {}

  /**
   * The state of a waiting thread once one of its frames is known.
   *
   * @param depth index of the frame, 0 for the innermost
   */
  public static ThreadState state(ThreadState state, StackFrame frame, int depth) {
    return state == ThreadState.WAITING && depth <= DEEPEST && METHODS.contains(frame.function())
        ? ThreadState.TIMED_WAITING
        : state;
  }
}
