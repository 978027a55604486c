package io.jleak.parse.threadinfo;

import io.jleak.model.LockKind;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadState;

/** What a line of a ThreadInfo dump says, as far as lines of its form share it. */
sealed interface ThreadInfoLine {

  /** Kinds of line, one for each alternative of the grammar's start rule. */
  enum Kind {
    THREAD_HEADER,
    INTERNAL_HEADER,
    THREAD_STATE,
    STACK_FRAME,
    LOCK_USE,
    OWNED_BY,
    SYNCHRONIZERS,
    MONITORS,
    MORE_FRAMES,
    TIMESTAMP,
    BLANK,
    WATER
  }

  /** A line that its kind and its tokens say all about. */
  record Plain() implements ThreadInfoLine {}

  /** {@code at java.base@17.0.15/java.lang.Thread.sleep(Native Method)}. */
  record Frame(StackFrame frame) implements ThreadInfoLine {}

  /**
   * The tokens of a lock: {@code java.lang.Object@1b2c3d owned by "worker" Id=4}; -1 for none.
   *
   * @param hash {@code @1b2c3d} or {@code <0x001b2c3d>}
   */
  record Lock(LockKind kind, int type, int hash, int ownerNumber) implements ThreadInfoLine {}

  /**
   * A thread header, with the lock it waits for, or null.
   *
   * @param odd whether words of no known meaning stand in it
   * @param cpuTime whether it tells processor time in ns, as Tomcat does
   */
  record Header(ThreadState state, boolean inNative, Lock lock, boolean odd, boolean cpuTime)
      implements ThreadInfoLine {}
}
