package io.jleak.parse.jcmd;

import io.jleak.model.LockKind;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadState;

/** What a line of such a dump says, as far as lines of its form share it. */
sealed interface JcmdLine {

  /** Kinds of line, one for each alternative of the grammar's start rule. */
  enum Kind {
    THREAD_HEADER,
    OPEN_NAME,
    STACK_FRAME,
    LOCK_USE,
    ELIMINATED_LOCK,
    PROCESS_ID,
    JCMD_PROCESS_ID,
    INSTANT,
    RUNTIME_VERSION,
    BLANK,
    WATER
  }

  /** A line that its kind and its tokens say all about. */
  record Plain() implements JcmdLine {}

  /** {@code at java.base/java.lang.Thread.run(Thread.java:1474)}. */
  record Frame(StackFrame frame) implements JcmdLine {}

  /** The tokens of {@code <java.lang.Object@3fd4c829>, owner #30}; -1 for none. */
  record Lock(LockKind kind, int type, int hash, int owner) implements JcmdLine {}

  /** {@code #34 "spins" virtual RUNNABLE 2026-11-23T20:39:16.346983103Z}. */
  record Header(boolean virtual, ThreadState state) implements JcmdLine {}
}
