package io.jleak.parse.javacore;

import io.jleak.model.LockKind;
import io.jleak.model.StackFrame;

/** What a line of a javacore says, as far as lines of its form share it. */
sealed interface JavacoreLine {

  /** Kinds of line, one for each alternative of the grammar's start rule. */
  enum Kind {
    SECTION,
    DATE_TIME,
    FILE_NAME,
    JAVA_VERSION,
    PROCESS_ID,
    CURRENT_THREAD,
    THREAD_DETAILS,
    FULL_DUMP,
    THREADS_END,
    THREAD,
    OPEN_THREAD,
    ANONYMOUS_THREAD,
    CONTINUATION,
    CARRIER,
    VIRTUAL_TYPE,
    THREAD_FIELDS,
    LOCK_USE,
    MONITOR,
    MONITOR_WAITER,
    FLAT_THREAD,
    STACK_FRAME,
    STACK_CUT,
    NATIVE_FRAME,
    DEADLOCK,
    DEADLOCK_THREAD,
    DEADLOCK_WAITER,
    END_OF_DUMP,
    RULER,
    ENTRY,
    BLANK,
    WATER
  }

  /** A line that its kind and its tokens say all about. */
  record Plain() implements JavacoreLine {}

  /** {@code at java/lang/Object.wait(Object.java:255(Compiled Code))}. */
  record Frame(StackFrame frame) implements JavacoreLine {}

  /**
   * The tokens of a lock, -1 for none.
   *
   * @param ownerGone whether the thread that owns it has ended
   */
  record Lock(LockKind kind, int type, int address, int owner, int ownerObject, boolean ownerGone)
      implements JavacoreLine {}
}
