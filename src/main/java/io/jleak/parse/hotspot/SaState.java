package io.jleak.parse.hotspot;

import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.dump.ThreadBuilder;

/**
 * What the VM's own state of a thread, all that {@code jstack -F} tells up to JDK 8, means in Java.
 *
 * <p>{@code BLOCKED} is any thread that waits inside the VM: at a monitor, in {@code
 * Object.wait()}, {@code sleep} or {@code park}; the innermost frames tell which.
 */
final class SaState {

  private SaState() {}

  static void complete(ThreadBuilder thread) {
    String word = thread.stateText;
    if (thread.depth() < 0) {
      thread.kind = ThreadKind.VM_INTERNAL;
    }
    if (ThreadState.of(word) != ThreadState.UNKNOWN && !word.equals("BLOCKED")) {
      thread.state = ThreadState.of(word); // NEW, and what StarMade prints
    } else if (word.startsWith("BLOCKED")) {
      thread.state = blocked(thread);
    } else if (word.startsWith("NEW")) {
      thread.state = ThreadState.NEW;
    } else if (word.startsWith("IN_")) { // IN_NATIVE, IN_VM, IN_JAVA, IN_NATIVE_TRANS
      thread.state = thread.depth() < 0 ? ThreadState.UNKNOWN : ThreadState.RUNNABLE;
    }
  }

  private static ThreadState blocked(ThreadBuilder thread) {
    if (thread.depth() < 0) {
      return ThreadState.UNKNOWN;
    }
    String callee = thread.frame(0).function();
    String caller = thread.depth() < 1 ? "" : thread.frame(1).function();
    return switch (callee) {
      case "java.lang.Object.wait", "java.lang.Object.wait0" -> waiting(thread);
      case "sun.misc.Unsafe.park", "jdk.internal.misc.Unsafe.park" ->
          caller.endsWith(".parkNanos") || caller.endsWith(".parkUntil")
              ? ThreadState.TIMED_WAITING
              : ThreadState.WAITING;
      case "java.lang.Thread.sleep", "java.lang.Thread.sleep0", "java.lang.Thread.sleepNanos0" ->
          ThreadState.TIMED_WAITING;
      default -> ThreadState.BLOCKED;
    };
  }

  /** {@code Object.wait()} calls {@code Object.wait(long)}; a caller that does so has a time. */
  private static ThreadState waiting(ThreadBuilder thread) {
    int frames = 0;
    while (frames <= thread.depth()
        && thread.frame(frames).owner().equals("java.lang.Object")
        && thread.frame(frames).method().startsWith("wait")) {
      frames++;
    }
    int java = thread.frame(0).method().equals("wait0") ? frames - 1 : frames;
    return java > 1 ? ThreadState.WAITING : ThreadState.TIMED_WAITING;
  }
}
