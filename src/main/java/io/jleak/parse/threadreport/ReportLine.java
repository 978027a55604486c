package io.jleak.parse.threadreport;

import io.jleak.model.StackFrame;

/** What a line of a thread report says, as far as lines of its form share it. */
sealed interface ReportLine {

  /** Kinds of line, one for each alternative of the grammar's start rule. */
  enum Kind {
    TITLE,
    THREAD_TOTAL,
    NUMBERED_THREAD,
    NAMED_THREAD,
    LISTED_THREAD,
    QUOTED_THREAD,
    PRIORITY_THREAD,
    BRACKETED_THREAD,
    THREAD_STATE,
    LOCK_USE,
    BLOCKED_BY,
    INACTIVE,
    COUNTS,
    STACK,
    LOCKED_MONITORS,
    LOCKED_SYNCHRONIZERS,
    HELD_LOCKS,
    STACK_FRAME,
    PLAIN_FRAME,
    BLANK,
    WATER
  }

  /** A line that its kind and its tokens say all about. */
  record Plain() implements ReportLine {}

  /** A frame, with or without {@code at}. */
  record Frame(StackFrame frame) implements ReportLine {}
}
