package io.jleak.parse.hotspot;

import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jvm.InnermostFrame;

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
    ThreadState waiting = InnermostFrame.waitsIn(thread);
    return waiting == ThreadState.UNKNOWN && thread.depth() >= 0 ? ThreadState.BLOCKED : waiting;
  }
}
