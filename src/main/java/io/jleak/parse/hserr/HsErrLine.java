package io.jleak.parse.hserr;

import io.jleak.model.StackFrame;

/** What a line of a crash log says, as far as lines of its form share it. */
sealed interface HsErrLine {

  /** Kinds of line, one for each alternative of the grammar's start rule. */
  enum Kind {
    FATAL,
    PROBLEM,
    JRE_VERSION,
    VM_VERSION,
    REMARK,
    SECTION,
    TIME,
    VM_INFO,
    ELAPSED,
    END,
    CURRENT_THREAD,
    NATIVE_CURRENT,
    NATIVE_FRAMES,
    JAVA_FRAMES,
    JAVA_FRAME,
    NATIVE_FRAME,
    STUB_FRAME,
    MORE_FRAMES,
    THREAD_LIST,
    THREAD_LINE,
    TOTAL,
    REPORT_ERROR,
    BLANK,
    WATER
  }

  /** A line that its kind and its tokens say all about. */
  record Plain() implements HsErrLine {}

  /** {@code j com.acme.Foo.bar()V+12} or {@code V [libjvm.so+0x1] Unsafe_PutLong+0xad}. */
  record Frame(StackFrame frame) implements HsErrLine {}
}
