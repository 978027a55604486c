package io.jleak.parse.art;

import io.jleak.model.LockKind;
import io.jleak.model.StackFrame;

/** What a line of an Android dump says, as far as lines of its form share it. */
sealed interface ArtLine {

  /** Kinds of line, one for each alternative of the grammar's start rule. */
  enum Kind {
    PROCESS,
    WAITING_CHANNELS,
    END,
    RULER,
    COMMAND,
    FINGERPRINT,
    THREADS,
    ATTACHED,
    NOT_ATTACHED,
    OPEN_NAME,
    ATTRIBUTES,
    NATIVE_FRAME,
    THREAD_NOTE,
    STACK_FRAME,
    LOCK_USE,
    BLANK,
    WATER
  }

  /** A line that its kind and its tokens say all about. */
  record Plain() implements ArtLine {}

  /** {@code at java.lang.Object.wait!(Native method)}, or a native frame. */
  record Frame(StackFrame frame) implements ArtLine {}

  /**
   * The tokens of a lock, -1 for none.
   *
   * @param kind null for the object that a thread sleeps on, which nobody else sees
   */
  record Lock(LockKind kind, int address, int type, int holder) implements ArtLine {}
}
