package io.jleak.parse.coroutine;

import io.jleak.model.StackFrame;

/** What a line of a coroutine dump says, as far as lines of its form share it. */
sealed interface CoroutineLine {

  /** Kinds of line, one for each alternative of the grammar's start rule. */
  enum Kind {
    DUMP_HEADER,
    COROUTINE,
    SECTION,
    ENTRY,
    OTHER_ENTRY,
    CIRCULAR,
    JOB,
    STACK_FRAME,
    CREATION,
    BOUNDARY,
    BLANK,
    WATER
  }

  /** A line that its kind and its tokens say all about. */
  record Plain() implements CoroutineLine {}

  /** {@code at MainKt.load(Main.kt:11)}. */
  record Frame(StackFrame frame) implements CoroutineLine {}
}
