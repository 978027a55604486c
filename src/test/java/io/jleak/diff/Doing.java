package io.jleak.diff;

import io.jleak.model.LockKind;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadState;
import java.util.Arrays;

/**
 * What a thread of a test's process is doing when a dump is taken.
 *
 * @param state as the dump says
 * @param stack its frames
 * @param lock kind of its lock line, or null
 * @param lockType class of the lock object
 */
record Doing(ThreadState state, StackTrace stack, LockKind lock, String lockType) {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  /** A worker of a {@code ThreadPoolExecutor} that waits for work. */
  static final Doing IDLE =
      new Doing(
          ThreadState.WAITING,
          stack(
              "jdk.internal.misc.Unsafe.park",
              "java.util.concurrent.locks.LockSupport.park",
              CONDITION + ".await",
              "java.util.concurrent.LinkedBlockingQueue.take",
              "java.util.concurrent.ThreadPoolExecutor.getTask",
              "java.util.concurrent.ThreadPoolExecutor.runWorker",
              "java.util.concurrent.ThreadPoolExecutor$Worker.run",
              "java.lang.Thread.run"),
          LockKind.PARKING_TO_WAIT_FOR,
          CONDITION);

  /** Waits without a limit inside the application's own code. */
  static final Doing LATCH =
      new Doing(
          ThreadState.WAITING,
          stack(
              "jdk.internal.misc.Unsafe.park",
              "java.util.concurrent.locks.LockSupport.park",
              "java.util.concurrent.locks.AbstractQueuedSynchronizer.acquireSharedInterruptibly",
              "java.util.concurrent.CountDownLatch.await",
              "com.acme.Upload.waitForAll",
              "com.acme.Upload.run",
              "java.lang.Thread.run"),
          LockKind.PARKING_TO_WAIT_FOR,
          "java.util.concurrent.CountDownLatch$Sync");

  /** Reads from a peer. */
  static final Doing READING =
      new Doing(
          ThreadState.RUNNABLE,
          stack(
              "java.net.SocketInputStream.socketRead0",
              "java.net.SocketInputStream.read",
              "com.acme.Connection.readRequest",
              "com.acme.Connection.run",
              "java.lang.Thread.run"),
          null,
          "");

  /** A worker of a {@code ThreadPoolExecutor} that works for the application. */
  static final Doing SERVING =
      new Doing(
          ThreadState.RUNNABLE,
          stack(
              "java.net.SocketInputStream.socketRead0",
              "java.net.SocketInputStream.read",
              "com.acme.Handler.callBackend",
              "com.acme.Handler.handle",
              "java.util.concurrent.ThreadPoolExecutor.runWorker",
              "java.util.concurrent.ThreadPoolExecutor$Worker.run",
              "java.lang.Thread.run"),
          null,
          "");

  /** At the entry of a synchronized block. */
  static final Doing BLOCKED =
      new Doing(
          ThreadState.BLOCKED,
          stack("com.acme.Store.put", "com.acme.Request.run", "java.lang.Thread.run"),
          LockKind.WAITING_TO_LOCK,
          "com.acme.Store");

  /** Inside that block, and waiting there for a peer. */
  static final Doing HOLDING =
      new Doing(
          ThreadState.RUNNABLE,
          stack(
              "java.net.SocketInputStream.socketRead0",
              "com.acme.Store.flush",
              "com.acme.Request.run",
              "java.lang.Thread.run"),
          LockKind.LOCKED,
          "com.acme.Store");

  static final Doing COMPUTING = running("com.acme.Report.sum", "com.acme.Report.run");

  static Doing running(String... frames) {
    String[] all = Arrays.copyOf(frames, frames.length + 1);
    all[frames.length] = "java.lang.Thread.run";
    return new Doing(ThreadState.RUNNABLE, stack(all), null, "");
  }

  /** Whether it uses processor time that a dump shows. */
  boolean runs() {
    return state == ThreadState.RUNNABLE && lock == null && !equals(READING);
  }

  private static StackTrace stack(String... functions) {
    return new StackTrace(Arrays.stream(functions).map(Doing::frame).toList(), null, false);
  }

  private static StackFrame frame(String function) {
    int dot = function.lastIndexOf('.');
    return new StackFrame(
        function.substring(0, dot),
        function.substring(dot + 1),
        null,
        StackFrame.UNKNOWN_LINE,
        null);
  }
}
