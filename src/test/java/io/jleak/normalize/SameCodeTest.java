package io.jleak.normalize;

import static io.jleak.normalize.Stacks.stack;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.CallChain;
import io.jleak.model.WaitKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same code prints other frames under each JDK; its chain is the same. */
class SameCodeTest {

  private static final String PARK_8 = "sun.misc.Unsafe.park < j.u.c.locks.LockSupport.park < ";
  private static final String PARK_8_NANOS =
      "sun.misc.Unsafe.park < j.u.c.locks.LockSupport.parkNanos < ";
  private static final String PARK_17 =
      "jdk.internal.misc.Unsafe.park < j.u.c.locks.LockSupport.park < ";
  private static final String PARK_17_NANOS =
      "jdk.internal.misc.Unsafe.park < j.u.c.locks.LockSupport.parkNanos < ";
  private static final String VIRTUAL_25 =
      "java.lang.VirtualThread.park < java.lang.System$1.parkVirtualThread"
          + " < jdk.internal.misc.VirtualThreads.park < j.u.c.locks.LockSupport.park < ";
  private static final String AWAIT_8 =
      PARK_8 + "j.u.c.locks.AbstractQueuedSynchronizer$ConditionObject.await < ";
  private static final String AWAIT_17 =
      PARK_17
          + "j.u.c.locks.AbstractQueuedSynchronizer$ConditionNode.block"
          + " < j.u.c.ForkJoinPool.unmanagedBlock < j.u.c.ForkJoinPool.managedBlock"
          + " < j.u.c.locks.AbstractQueuedSynchronizer$ConditionObject.await < ";
  private static final String AQS = "j.u.c.locks.AbstractQueuedSynchronizer.";
  private static final String WORKER =
      " < j.u.c.ThreadPoolExecutor.getTask < j.u.c.ThreadPoolExecutor.runWorker"
          + " < j.u.c.ThreadPoolExecutor$Worker.run";
  private static final String RUN_8 = " < java.lang.Thread.run";
  private static final String RUN_25 = " < java.lang.Thread.runWith < java.lang.Thread.run";
  private static final String RUN_VIRTUAL =
      " < java.lang.VirtualThread.run < java.lang.VirtualThread$VThreadContinuation$1.run"
          + " < jdk.internal.vm.Continuation.enter0 < jdk.internal.vm.Continuation.enter";

  static Stream<Arguments> code() {
    return Stream.of(
        same(
            "idle worker of a fixed pool",
            WaitKind.PARK,
            "j.u.c.LinkedBlockingQueue.take" + WORKER,
            AWAIT_8 + "j.u.c.LinkedBlockingQueue.take" + WORKER + RUN_8,
            AWAIT_17 + "j.u.c.LinkedBlockingQueue.take" + WORKER + RUN_8,
            AWAIT_17 + "j.u.c.LinkedBlockingQueue.take" + WORKER + RUN_25),
        same(
            "idle worker of a cached pool",
            WaitKind.TIMED_PARK,
            "j.u.c.SynchronousQueue.poll" + WORKER,
            PARK_8_NANOS
                + "j.u.c.SynchronousQueue$TransferStack.awaitFulfill"
                + " < j.u.c.SynchronousQueue$TransferStack.transfer"
                + " < j.u.c.SynchronousQueue.poll"
                + WORKER
                + RUN_8,
            PARK_17_NANOS
                + "j.u.c.SynchronousQueue$TransferStack.transfer < j.u.c.SynchronousQueue.poll"
                + WORKER
                + RUN_8,
            PARK_17_NANOS
                + "j.u.c.LinkedTransferQueue$DualNode.await"
                + " < j.u.c.SynchronousQueue$Transferer.xferLifo < j.u.c.SynchronousQueue.xfer"
                + " < j.u.c.SynchronousQueue.poll"
                + WORKER
                + RUN_25),
        same(
            "idle worker of a scheduled pool",
            WaitKind.PARK,
            "j.u.c.ScheduledThreadPoolExecutor$DelayedWorkQueue.take" + WORKER,
            AWAIT_8
                + "j.u.c.ScheduledThreadPoolExecutor$DelayedWorkQueue.take"
                + " < j.u.c.ScheduledThreadPoolExecutor$DelayedWorkQueue.take"
                + WORKER
                + RUN_8,
            AWAIT_17
                + "j.u.c.ScheduledThreadPoolExecutor$DelayedWorkQueue.take"
                + " < j.u.c.ScheduledThreadPoolExecutor$DelayedWorkQueue.take"
                + WORKER
                + RUN_25),
        same(
            "idle worker of a fork-join pool",
            WaitKind.PARK,
            "j.u.c.ForkJoinPool.runWorker < j.u.c.ForkJoinWorkerThread.run",
            "sun.misc.Unsafe.park < j.u.c.ForkJoinPool.awaitWork < j.u.c.ForkJoinPool.runWorker"
                + " < j.u.c.ForkJoinWorkerThread.run",
            PARK_17 + "j.u.c.ForkJoinPool.runWorker < j.u.c.ForkJoinWorkerThread.run",
            PARK_17
                + "j.u.c.ForkJoinPool.awaitWork < j.u.c.ForkJoinPool.deactivate"
                + " < j.u.c.ForkJoinPool.runWorker < j.u.c.ForkJoinWorkerThread.run"),
        same(
            "latch",
            WaitKind.PARK,
            "j.u.c.CountDownLatch.await < a.Job.run",
            PARK_8
                + AQS
                + "parkAndCheckInterrupt < "
                + AQS
                + "doAcquireSharedInterruptibly < "
                + AQS
                + "acquireSharedInterruptibly < j.u.c.CountDownLatch.await < a.Job.run",
            PARK_17
                + AQS
                + "acquire < "
                + AQS
                + "acquireSharedInterruptibly < j.u.c.CountDownLatch.await < a.Job.run"
                + RUN_8,
            VIRTUAL_25
                + AQS
                + "acquire < "
                + AQS
                + "acquireSharedInterruptibly < j.u.c.CountDownLatch.await < a.Job.run"
                + RUN_VIRTUAL),
        same(
            "lock",
            WaitKind.PARK,
            "j.u.c.locks.ReentrantLock.lock < a.Job.run",
            PARK_8
                + AQS
                + "parkAndCheckInterrupt < "
                + AQS
                + "acquireQueued < "
                + AQS
                + "acquire < j.u.c.locks.ReentrantLock$NonfairSync.lock"
                + " < j.u.c.locks.ReentrantLock.lock < a.Job.run",
            PARK_17
                + AQS
                + "acquire < "
                + AQS
                + "acquire < j.u.c.locks.ReentrantLock$Sync.lock"
                + " < j.u.c.locks.ReentrantLock.lock < a.Job.run"),
        same(
            "future",
            WaitKind.PARK,
            "j.u.c.CompletableFuture.join < a.Job.run",
            PARK_8
                + "j.u.c.CompletableFuture$Signaller.block < j.u.c.ForkJoinPool.managedBlock"
                + " < j.u.c.CompletableFuture.waitingGet < j.u.c.CompletableFuture.join"
                + " < a.Job.run",
            PARK_17
                + "j.u.c.CompletableFuture$Signaller.block < j.u.c.ForkJoinPool.unmanagedBlock"
                + " < j.u.c.ForkJoinPool.managedBlock < j.u.c.CompletableFuture.waitingGet"
                + " < j.u.c.CompletableFuture.join < a.Job.run"),
        same(
            "timer",
            WaitKind.OBJECT_WAIT,
            "java.util.TimerThread.mainLoop < java.util.TimerThread.run",
            "java.lang.Object.wait < java.util.TimerThread.mainLoop < java.util.TimerThread.run",
            "java.lang.Object.wait0 < java.lang.Object.wait < java.lang.Object.wait"
                + " < java.util.TimerThread.mainLoop < java.util.TimerThread.run"),
        same(
            "reference queue",
            WaitKind.OBJECT_WAIT,
            "java.lang.ref.ReferenceQueue.remove < java.lang.ref.Finalizer$FinalizerThread.run",
            "java.lang.Object.wait < java.lang.ref.ReferenceQueue.remove"
                + " < java.lang.ref.ReferenceQueue.remove"
                + " < java.lang.ref.Finalizer$FinalizerThread.run",
            "java.lang.Object.wait0 < java.lang.Object.wait < java.lang.Object.wait"
                + " < java.lang.ref.NativeReferenceQueue.await"
                + " < java.lang.ref.ReferenceQueue.remove0"
                + " < java.lang.ref.NativeReferenceQueue.remove"
                + " < java.lang.ref.Finalizer$FinalizerThread.run"),
        same(
            "socket read",
            WaitKind.IO,
            "java.net.SocketInputStream.read < java.io.BufferedInputStream.read < a.Job.run",
            "java.net.SocketInputStream.socketRead0 < java.net.SocketInputStream.socketRead"
                + " < java.net.SocketInputStream.read < java.net.SocketInputStream.read"
                + " < java.io.BufferedInputStream.fill < java.io.BufferedInputStream.read"
                + " < a.Job.run",
            "sun.nio.ch.Net.poll < sun.nio.ch.NioSocketImpl.park"
                + " < sun.nio.ch.NioSocketImpl.timedRead < sun.nio.ch.NioSocketImpl.implRead"
                + " < sun.nio.ch.NioSocketImpl.read < sun.nio.ch.NioSocketImpl$1.read"
                + " < java.net.Socket$SocketInputStream.read < java.io.BufferedInputStream.fill"
                + " < java.io.BufferedInputStream.implRead < java.io.BufferedInputStream.read"
                + " < a.Job.run",
            VIRTUAL_25
                + "sun.nio.ch.Poller.pollIndirect < sun.nio.ch.Poller.poll"
                + " < sun.nio.ch.Poller.poll < sun.nio.ch.NioSocketImpl.park"
                + " < sun.nio.ch.NioSocketImpl.implRead < sun.nio.ch.NioSocketImpl.read"
                + " < sun.nio.ch.NioSocketImpl$1.read"
                + " < java.net.Socket$SocketInputStream.implRead"
                + " < java.net.Socket$SocketInputStream.read < java.io.BufferedInputStream.fill"
                + " < java.io.BufferedInputStream.implRead < java.io.BufferedInputStream.read"
                + " < a.Job.run"
                + RUN_VIRTUAL),
        same(
            "accept",
            WaitKind.ACCEPT,
            "java.net.ServerSocket.accept < a.Job.run",
            "java.net.PlainSocketImpl.socketAccept < java.net.AbstractPlainSocketImpl.accept"
                + " < java.net.ServerSocket.implAccept < java.net.ServerSocket.accept"
                + " < a.Job.run",
            "sun.nio.ch.Net.accept < sun.nio.ch.NioSocketImpl.accept"
                + " < java.net.ServerSocket.implAccept < java.net.ServerSocket.platformImplAccept"
                + " < java.net.ServerSocket.implAccept < java.net.ServerSocket.implAccept"
                + " < java.net.ServerSocket.accept < a.Job.run"),
        same(
            "selector",
            WaitKind.SELECT,
            "sun.nio.ch.SelectorImpl.select < a.Job.run",
            "sun.nio.ch.EPollArrayWrapper.epollWait < sun.nio.ch.EPollArrayWrapper.poll"
                + " < sun.nio.ch.EPollSelectorImpl.doSelect"
                + " < sun.nio.ch.SelectorImpl.lockAndDoSelect < sun.nio.ch.SelectorImpl.select"
                + " < sun.nio.ch.SelectorImpl.select < a.Job.run",
            "sun.nio.ch.WindowsSelectorImpl$SubSelector.poll0"
                + " < sun.nio.ch.WindowsSelectorImpl$SubSelector.poll"
                + " < sun.nio.ch.WindowsSelectorImpl$SubSelector.access$400"
                + " < sun.nio.ch.WindowsSelectorImpl.doSelect"
                + " < sun.nio.ch.SelectorImpl.lockAndDoSelect < sun.nio.ch.SelectorImpl.select"
                + " < a.Job.run",
            "sun.nio.ch.EPoll.wait < sun.nio.ch.EPollSelectorImpl.doSelect"
                + " < sun.nio.ch.SelectorImpl.lockAndDoSelect < sun.nio.ch.SelectorImpl.select"
                + " < a.Job.run"),
        same(
            "process",
            WaitKind.PROCESS,
            "java.lang.ProcessImpl.waitFor < a.Job.run",
            "java.lang.Object.wait < java.lang.Object.wait < java.lang.UNIXProcess.waitFor"
                + " < a.Job.run",
            "java.lang.Object.wait < java.lang.ProcessImpl.waitFor < a.Job.run",
            "java.lang.Object.wait < j.u.c.TimeUnit.timedWait < java.lang.ProcessImpl.waitFor"
                + " < a.Job.run"),
        same(
            "reflection",
            WaitKind.SLEEP,
            "a.Job.run < java.lang.reflect.Method.invoke < a.Main.main",
            "java.lang.Thread.sleep < a.Job.run < sun.reflect.NativeMethodAccessorImpl.invoke0"
                + " < sun.reflect.NativeMethodAccessorImpl.invoke"
                + " < sun.reflect.DelegatingMethodAccessorImpl.invoke"
                + " < java.lang.reflect.Method.invoke < a.Main.main",
            "java.lang.Thread.sleep < a.Job.run < sun.reflect.GeneratedMethodAccessor7.invoke"
                + " < sun.reflect.DelegatingMethodAccessorImpl.invoke"
                + " < java.lang.reflect.Method.invoke < a.Main.main",
            "java.lang.Thread.sleepNanos0 < java.lang.Thread.sleepNanos < java.lang.Thread.sleep"
                + " < a.Job.run < java.lang.invoke.LambdaForm$DMH/0x00007f1c2c0a3400.invokeStatic"
                + " < jdk.internal.reflect.DirectMethodHandleAccessor.invoke"
                + " < java.lang.reflect.Method.invoke < a.Main.main"));
  }

  private static Arguments same(String what, WaitKind kind, String chain, String... stacks) {
    return Arguments.of(what, kind, chain, List.of(stacks));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("code")
  void hasTheSameChainUnderEveryJdk(String what, WaitKind kind, String chain, List<String> stacks) {
    List<String> frames =
        Arrays.stream(chain.replace("j.u.c.", "java.util.concurrent.").split(" < ")).toList();
    ChainBuilder builder = new ChainBuilder(Language.jvm());

    assertThat(stacks)
        .allSatisfy(
            stack -> {
              CallChain built = builder.build(stack(stack));
              assertThat(built.frames()).isEqualTo(frames);
              assertThat(built.waitKind()).isEqualTo(kind);
            });
  }
}
