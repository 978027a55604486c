package io.jleak.parse.json;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.json.LockFields.Lock;
import java.util.ArrayList;
import java.util.List;

/** An object while it is being read: it may turn out to be a thread. */
final class ThreadDraft {

  /** Line that the object begins on. */
  final int line;

  /** The name in a field that only threads have, and in one that many things have. */
  String threadName;

  String name;
  long threadId = DumpedThread.UNKNOWN;
  long id = DumpedThread.UNKNOWN;
  boolean hasThreadState;
  ThreadState state = ThreadState.UNKNOWN;
  boolean hasStack;
  final List<StackFrame> frames = new ArrayList<>();
  final List<LockUse> stackLocks = new ArrayList<>();
  final List<LockUse> locks = new ArrayList<>();
  Lock waitsFor;
  long lockOwner = -1;
  boolean daemon;
  boolean virtual;
  boolean inNative;
  long nativeId = DumpedThread.UNKNOWN;
  double cpuMillis = DumpedThread.UNKNOWN;

  /** Whether it lists the locks that it holds, as ThreadInfo always does. */
  boolean listsLocks;

  /** A log record, or an object with the text of a thread in it. */
  boolean isSomethingElse;

  ThreadDraft(int line) {
    this.line = line;
  }

  boolean isUnnamed() {
    return threadName == null && name == null;
  }

  /** Whether it has anything that a thread has. */
  boolean looksLikeThread() {
    return threadName != null || threadId >= 0 || hasThreadState || hasStack;
  }

  /**
   * Whether it is a thread.
   *
   * @param amongThreads whether the field it stands in says so ({@code "threads": [...]})
   */
  boolean isThread(boolean amongThreads) {
    boolean named = !isUnnamed();
    boolean sure = threadId >= 0 || threadName != null;
    if (isSomethingElse || (!named && threadId < 0)) {
      return false;
    }
    if (!frames.isEmpty()) {
      return sure || amongThreads || id >= 0 || state != ThreadState.UNKNOWN;
    }
    return state != ThreadState.UNKNOWN
        ? sure || hasStack || amongThreads
        : hasStack && (sure || amongThreads);
  }

  DumpedThread build(StackBuilder stacks, String container) {
    ThreadBuilder thread = new ThreadBuilder(stacks, line);
    String given = threadName != null ? threadName : name;
    thread.name = given == null ? "" : given;
    thread.number = number();
    thread.nativeId = nativeId;
    thread.kind = isVirtual() ? ThreadKind.VIRTUAL : ThreadKind.PLATFORM;
    thread.state = state;
    thread.stateText = inNative ? "in native" : "";
    thread.daemon = daemon;
    thread.cpuMillis = cpuMillis;
    thread.container = container;
    frames.forEach(thread::add);
    addLocks(thread);
    return thread.build();
  }

  long number() {
    return threadId >= 0 ? threadId : id;
  }

  /**
   * JDK 21 to 24 do not write it as JSON; the frame that every virtual thread begins with tells.
   */
  private boolean isVirtual() {
    return virtual
        || (!frames.isEmpty()
            && frames.get(frames.size() - 1).function().equals("java.lang.VirtualThread.run"));
  }

  private void addLocks(ThreadBuilder thread) {
    LockUse waiting =
        waitsFor == null ? null : waitsFor.ownedBy(lockOwner).use(kind(waitsFor.type()), 0);
    if (waiting != null) {
      thread.add(waiting);
    }
    for (LockUse use : stackLocks) {
      // LockInfo has told of it already, and of its owner.
      if (waiting == null || !use.waits() || use.address() != waiting.address()) {
        thread.add(use);
      }
    }
    boolean monitorsTold = stackLocks.stream().anyMatch(use -> use.kind() == LockKind.LOCKED);
    for (LockUse use : locks) {
      if (!monitorsTold || use.kind() != LockKind.LOCKED) {
        thread.add(use);
      }
    }
  }

  private LockKind kind(String type) {
    if (state == ThreadState.BLOCKED) {
      return LockKind.WAITING_TO_LOCK;
    }
    return type.startsWith("java.util.concurrent.")
        ? LockKind.PARKING_TO_WAIT_FOR
        : LockKind.WAITING_ON;
  }
}
