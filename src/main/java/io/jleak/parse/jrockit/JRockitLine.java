package io.jleak.parse.jrockit;

import io.jleak.model.LockKind;
import io.jleak.model.StackFrame;

/** What a line of a JRockit dump says, as far as lines of its form share it. */
sealed interface JRockitLine {

  /** Kinds of line, one for each alternative of the grammar's start rule. */
  enum Kind {
    BANNER,
    END_OF_DUMP,
    OLD_END_OF_DUMP,
    TIME,
    VERSION,
    PROCESS_ID,
    THREAD,
    OPEN_NAME,
    OLD_THREAD,
    TRACE_END,
    OLD_FIELDS,
    REMARK,
    LOCK_USE,
    STACK_FRAME,
    OLD_FRAME,
    CIRCULAR_CHAINS,
    OTHER_CHAINS,
    RULER,
    CHAIN_START,
    BLANK,
    WATER
  }

  /** A line that its kind and its tokens say all about. */
  record Plain() implements JRockitLine {}

  /** {@code at java/lang/Object.wait(J)V(Native Method)}. */
  record Frame(StackFrame frame) implements JRockitLine {}

  /**
   * The tokens of a lock, -1 for none.
   *
   * @param kind null for a lock that was given up while its thread waits
   */
  record Lock(LockKind kind, int type, int address) implements JRockitLine {}
}
