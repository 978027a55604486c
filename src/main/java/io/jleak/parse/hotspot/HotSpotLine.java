package io.jleak.parse.hotspot;

import io.jleak.model.LockKind;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadState;

/** What a line of a HotSpot dump says, as far as lines of its form share it. */
sealed interface HotSpotLine {

  /** Kinds of line, one for each alternative of the grammar's start rule. */
  enum Kind {
    DEADLOCK_THREAD,
    THREAD_HEADER,
    OPEN_NAME,
    THREAD_STATE,
    STACK_FRAME,
    LOCK_USE,
    OWNED_SYNCHRONIZER,
    STATE_LOCK,
    OWNABLE_SECTION,
    JNI_MONITORS,
    CARRYING,
    MOUNTED,
    TIMESTAMP,
    PROCESS_ID,
    BANNER,
    SMR_SECTION,
    SMR_FIELD,
    SMR_LIST,
    VM_NOTE,
    JNI_REFERENCES,
    DEADLOCK_SECTION,
    RULER,
    DEADLOCK_DETAIL,
    DEADLOCK_STACKS,
    DEADLOCKS_FOUND,
    HEAP_SECTION,
    HEAP_SPACE,
    SA_ATTACHED,
    SA_DETECTION,
    SA_NOTE,
    SA_THREAD,
    SA_NATIVE,
    SA_FRAME,
    SA_SYMBOL,
    BLANK,
    WATER
  }

  /** A line that its kind and its tokens say all about. */
  record Plain() implements HotSpotLine {}

  /** {@code at java.lang.Thread.run(Thread.java:833)}. */
  record Frame(StackFrame frame) implements HotSpotLine {}

  /** {@code java.lang.Thread.State: WAITING (parking)}, with the lock it names, or null. */
  record State(ThreadState state, String detail, Lock lock) implements HotSpotLine {}

  /**
   * A lock line, with the indices of its tokens (-1 for one that it does not have), and a frame
   * when one is glued to its end.
   *
   * @param kind null where the state of the thread tells it
   */
  record Lock(LockKind kind, int address, int type, int ownerName, int owner, StackFrame glued)
      implements HotSpotLine {}

  /** A thread header, with the indices of its tokens; -1 for one that it does not have. */
  record Header(
      int number,
      int threadAt,
      int osTid,
      int tid,
      int nid,
      int cpu,
      int elapsed,
      boolean daemon,
      int firstWord,
      int lastWord,
      boolean bare)
      implements HotSpotLine {}
}
