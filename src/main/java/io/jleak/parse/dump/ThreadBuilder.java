package io.jleak.parse.dump;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import java.util.ArrayList;
import java.util.List;

/** A thread while it is being read; its fields are set as their lines come. */
public final class ThreadBuilder {

  private final StackBuilder stack;
  private final List<LockUse> locks = new ArrayList<>();
  private StackTrace finished;
  public String name = "";
  public ThreadKind kind = ThreadKind.PLATFORM;
  public long number = DumpedThread.UNKNOWN;
  public long address = DumpedThread.UNKNOWN;
  public long nativeId = DumpedThread.UNKNOWN;
  public ThreadState state = ThreadState.UNKNOWN;
  public String stateText = "";
  public boolean daemon;
  public double cpuMillis = DumpedThread.UNKNOWN;
  public double elapsedMillis = DumpedThread.UNKNOWN;
  public String container;
  public boolean leaked;
  public int count = 1;
  public int line;

  /** Starts a thread; the frames of the one before must have been built. */
  public ThreadBuilder(StackBuilder stack, int line) {
    this.stack = stack;
    this.line = line;
    stack.clear();
  }

  public void add(StackFrame frame) {
    stack.add(frame);
  }

  /** The frame that started the thread, where the runtime tells it. */
  public void creator(StackFrame frame) {
    stack.creator(frame);
  }

  public void truncate() {
    stack.truncate();
  }

  public void add(LockUse lock) {
    locks.add(lock);
  }

  /** Ends this thread's frames, so that another thread can begin before this one is built. */
  public void finishStack() {
    finished = stack.build();
  }

  /** Index of the last frame added, which a lock line belongs to; -1 before the first. */
  public int depth() {
    return stack.size() - 1;
  }

  /** A frame by its depth, 0 for the innermost. */
  public StackFrame frame(int depth) {
    return stack.frame(depth);
  }

  public DumpedThread build() {
    return new DumpedThread(
        name,
        kind,
        number,
        address,
        nativeId,
        state,
        stateText,
        daemon,
        cpuMillis,
        elapsedMillis,
        container,
        leaked,
        finished == null ? stack.build() : finished,
        locks,
        count,
        line);
  }
}
