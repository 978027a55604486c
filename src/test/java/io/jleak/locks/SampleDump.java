package io.jleak.locks;

import io.jleak.model.Deadlock;
import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import java.util.ArrayList;
import java.util.List;

/** Builds thread dumps in which nothing but locks and states matters. */
final class SampleDump {

  static final String REENTRANT = "java.util.concurrent.locks.ReentrantLock$NonfairSync";

  private static final StackTrace RUNNING = stack("com.acme.Shop", "sell");
  private static final StackTrace IN_OBJECT_WAIT = stack("java.lang.Object", "wait");

  private final List<DumpedThread> threads = new ArrayList<>();
  private final List<DumpedThread> mounted = new ArrayList<>();
  private final List<Deadlock> deadlocks = new ArrayList<>();

  /** Adds a thread; its number is that of its place in the dump, from 1 on. */
  SampleDump thread(String name, ThreadState state, LockUse... locks) {
    threads.add(thread(name, ThreadKind.PLATFORM, state, RUNNING, locks));
    return this;
  }

  SampleDump threadInObjectWait(String name, ThreadState state, LockUse... locks) {
    threads.add(thread(name, ThreadKind.PLATFORM, state, IN_OBJECT_WAIT, locks));
    return this;
  }

  SampleDump truncatedThread(String name) {
    StackTrace cut = new StackTrace(RUNNING.frames(), null, true);
    threads.add(thread(name, ThreadKind.PLATFORM, ThreadState.RUNNABLE, cut));
    return this;
  }

  SampleDump mountedThread(String name, LockUse... locks) {
    mounted.add(thread(name, ThreadKind.VIRTUAL, ThreadState.RUNNABLE, RUNNING, locks));
    return this;
  }

  SampleDump reportedDeadlock(String... names) {
    deadlocks.add(new Deadlock(List.of(names), true));
    return this;
  }

  ThreadDump build() {
    return new ThreadDump(
        "dump.txt",
        0,
        "hotspot",
        null,
        -1,
        null,
        threads,
        mounted,
        deadlocks,
        new InputAccount(InputAccount.Unit.LINES, 0, 0, 0, 0),
        List.of());
  }

  static LockUse locked(long address) {
    return use(LockKind.LOCKED, address, "java.lang.Object");
  }

  static LockUse waitingToLock(long address) {
    return use(LockKind.WAITING_TO_LOCK, address, "java.lang.Object");
  }

  static LockUse waitingToRelock(long address) {
    return use(LockKind.WAITING_TO_RELOCK, address, "java.lang.Object");
  }

  static LockUse waitingOn(long address) {
    return use(LockKind.WAITING_ON, address, "java.lang.Object");
  }

  static LockUse parking(long address) {
    return parking(address, REENTRANT);
  }

  static LockUse parking(long address, String type) {
    return use(LockKind.PARKING_TO_WAIT_FOR, address, type);
  }

  static LockUse owns(long address) {
    return use(LockKind.OWNS, address, REENTRANT);
  }

  static LockUse use(LockKind kind, long address, String type) {
    return new LockUse(kind, address, type, 0, -1);
  }

  /** The lock as ThreadInfo names it: {@code owned by "main" Id=1}. */
  static LockUse ownedBy(long number, LockUse use) {
    return new LockUse(use.kind(), use.address(), use.type(), use.depth(), number);
  }

  private DumpedThread thread(
      String name, ThreadKind kind, ThreadState state, StackTrace stack, LockUse... locks) {
    int place = 1 + threads.size() + mounted.size();
    return new DumpedThread(
        name,
        kind,
        place,
        DumpedThread.UNKNOWN,
        DumpedThread.UNKNOWN,
        state,
        "",
        false,
        DumpedThread.UNKNOWN,
        DumpedThread.UNKNOWN,
        null,
        false,
        stack,
        List.of(locks),
        1,
        place * 10);
  }

  private static StackTrace stack(String owner, String method) {
    StackFrame innermost = new StackFrame(owner, method, null, StackFrame.UNKNOWN_LINE, null);
    StackFrame outermost =
        new StackFrame("java.lang.Thread", "run", null, StackFrame.UNKNOWN_LINE, null);
    return new StackTrace(List.of(innermost, outermost), null, false);
  }
}
