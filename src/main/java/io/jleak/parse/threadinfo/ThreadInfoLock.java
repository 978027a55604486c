package io.jleak.parse.threadinfo;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.ThreadState;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jvm.WaitedLock;
import io.jleak.parse.line.LineView;

/** Reads the lock that a line names from its tokens. */
final class ThreadInfoLock {

  private ThreadInfoLock() {}

  /** How a thread, null before its header is read, uses the lock. */
  static LockUse use(
      LineView<ThreadInfoLine> line, ThreadBuilder thread, ThreadInfoLine.Lock lock) {
    String type = lock.type() < 0 ? "" : line.text(lock.type());
    long address = lock.hash() < 0 ? LockUse.NO_ADDRESS : line.hexadecimal(lock.hash(), 1);
    long owner = lock.ownerNumber() < 0 ? -1 : number(line.text(lock.ownerNumber()));
    ThreadState state = thread == null ? ThreadState.UNKNOWN : thread.state;
    LockKind kind = lock.kind() == LockKind.WAITING_ON ? WaitedLock.kind(state, type) : lock.kind();
    int depth = thread == null ? 0 : Math.max(0, thread.depth());
    return new LockUse(kind, address, type, depth, owner);
  }

  /** The digits at the end of {@code … Id=15}. */
  static long number(String text) {
    String digits = text.substring(text.lastIndexOf('=') + 1).strip();
    return digits.length() > 18 ? DumpedThread.UNKNOWN : Long.parseLong(digits);
  }
}
