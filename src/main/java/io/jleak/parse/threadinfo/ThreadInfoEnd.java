package io.jleak.parse.threadinfo;

import io.jleak.model.ThreadState;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jvm.OutermostFrame;

/** Knows what the last thread of a dump must show: nothing marks where such a dump ends. */
final class ThreadInfoEnd {

  private ThreadInfoEnd() {}

  /**
   * What shows that a thread goes on, or null.
   *
   * @param truncated whether the dump itself left out frames ({@code ...})
   * @param synchronizersLeft how many of its locked synchronizers are still to come
   * @param withoutFrames whether the dump shows no frames even where there must be some
   */
  static String missing(
      ThreadBuilder thread, boolean truncated, int synchronizersLeft, boolean withoutFrames) {
    if (synchronizersLeft > 0) {
      return "its last thread does not tell all its locked synchronizers";
    }
    int depth = thread.depth();
    if (depth < 0) {
      return needsFrames(thread) && !withoutFrames ? "its last thread has no frames" : null;
    }
    return truncated || OutermostFrame.mayBe(thread.frame(depth))
        ? null
        : "its last stack has no outermost frame";
  }

  /** Whether a thread waits, or runs native code of a Java method, and so has frames. */
  static boolean needsFrames(ThreadBuilder thread) {
    boolean may =
        thread.state == ThreadState.NEW
            || thread.state == ThreadState.TERMINATED
            || (thread.state == ThreadState.RUNNABLE && thread.stateText.isEmpty());
    return !may;
  }
}
