package io.jleak.parse.jvm;

import io.jleak.model.ThreadState;
import io.jleak.parse.dump.ThreadBuilder;

/** Tells from the innermost frames what a thread waits in, where a dump does not say. */
public final class InnermostFrame {

  private InnermostFrame() {}

  /** WAITING or TIMED_WAITING for a thread that waits; UNKNOWN for all others. */
  public static ThreadState waitsIn(ThreadBuilder thread) {
    if (thread.depth() < 0) {
      return ThreadState.UNKNOWN;
    }
    String caller = thread.depth() < 1 ? "" : thread.frame(1).function();
    return switch (thread.frame(0).function()) {
      case "java.lang.Object.wait", "java.lang.Object.wait0" -> inObjectWait(thread);
      case "sun.misc.Unsafe.park", "jdk.internal.misc.Unsafe.park" ->
          caller.endsWith(".parkNanos") || caller.endsWith(".parkUntil")
              ? ThreadState.TIMED_WAITING
              : ThreadState.WAITING;
      case "java.lang.Thread.sleep", "java.lang.Thread.sleep0", "java.lang.Thread.sleepNanos0" ->
          ThreadState.TIMED_WAITING;
      default -> ThreadState.UNKNOWN;
    };
  }

  /**
   * {@code Object.wait()} calls {@code Object.wait(long)}, and that, from JDK 19 on, {@code wait0};
   * whoever calls the second himself has a time.
   */
  private static ThreadState inObjectWait(ThreadBuilder thread) {
    int depth = thread.frame(0).method().equals("wait0") ? 1 : 0;
    boolean untimed =
        depth < thread.depth()
            && thread.frame(depth + 1).function().equals("java.lang.Object.wait");
    return untimed ? ThreadState.WAITING : ThreadState.TIMED_WAITING;
  }
}
