package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.MONITOR;
import static io.jleak.model.WaitKind.PARK;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_PARK;

import io.jleak.model.DeadlockRole;
import io.jleak.model.ThreadKind;
import java.util.List;

/** Threads that wait for others: JLK006 to JLK012, and JLK015. */
final class WaitSamples {

  static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";
  static final String LOCK = "java.util.concurrent.locks.ReentrantLock$NonfairSync";
  static final String LATCH = "java.util.concurrent.CountDownLatch$Sync";
  static final String CODE = "com.acme.orders.Basket.settle";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK006", "a full queue", call("ArrayBlockingQueue.put").lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK006",
              "a hand-over without a taker, on JDK 21 and later",
              call("SynchronousQueue.put")
                  .blockedAt("java.util.concurrent.SynchronousQueue$Transferer.xferLifo")
                  .printed(
                      "jdk.internal.misc.Unsafe.park",
                      "java.util.concurrent.locks.LockSupport.park",
                      "java.util.concurrent.LinkedTransferQueue$DualNode.await",
                      "java.util.concurrent.SynchronousQueue$Transferer.xferLifo",
                      "java.util.concurrent.SynchronousQueue.xfer",
                      "java.util.concurrent.SynchronousQueue.put",
                      CODE)),
          sample(
              "JLK006",
              "a full deque, the threads always the same",
              call("LinkedBlockingDeque.putLast", "LinkedBlockingDeque.put").trend(STUCK)),
          sample(
              "JLK007",
              "a consumer thread per object",
              call("LinkedBlockingQueue.take").lock(ONE_EACH, CONDITION)),
          sample(
              "JLK007",
              "a consumer that polls in a loop",
              call("ArrayBlockingQueue.poll").wait(TIMED_PARK)),
          sample(
              "JLK007",
              "virtual threads that wait for work",
              call("LinkedTransferQueue.xfer", "LinkedTransferQueue.take")
                  .kind(ThreadKind.VIRTUAL)),
          sample("JLK008", "a latch", call("CountDownLatch.await").lock(ONE_EACH, LATCH)),
          sample(
              "JLK008",
              "one latch for all, the threads always the same",
              call("CountDownLatch.await").trend(STUCK).lock(ONE_SHARED, LATCH)),
          sample(
              "JLK009",
              "join() on a future that nobody completes",
              call("CompletableFuture.waitingGet", "CompletableFuture.join")
                  .lock(ONE_EACH, "java.util.concurrent.CompletableFuture$Signaller")),
          sample(
              "JLK009",
              "get() on a task that never ran",
              call("FutureTask.awaitDone", "FutureTask.get")
                  .trend(STUCK)
                  .lock(ONE_EACH, "java.util.concurrent.FutureTask")),
          sample(
              "JLK009",
              "Reactor's block() without a Duration",
              frames(
                      "java.util.concurrent.CountDownLatch.await",
                      "reactor.core.publisher.BlockingSingleSubscriber.blockingGet",
                      "reactor.core.publisher.Mono.block",
                      CODE)
                  .lock(ONE_EACH, LATCH)),
          sample(
              "JLK009",
              "invokeAny() whose tasks all hang",
              call("LinkedBlockingQueue.take", "ExecutorCompletionService.take")),
          sample(
              "JLK010",
              "the owner went back to its pool without unlock()",
              lock()
                  .owner("pool-1-thread-3", PARK, "java.util.concurrent.LinkedBlockingQueue.take")),
          sample("JLK010", "the owner's thread has ended", lock().orphaned().trend(STUCK)),
          sample("JLK010", "a dump without the owners (jstack without -l)", lock().trend(STUCK)),
          sample(
              "JLK010",
              "a write lock that a stuck reader keeps out",
              call("locks.ReentrantReadWriteLock$WriteLock.lock")
                  .lock(
                      ONE_SHARED, "java.util.concurrent.locks.ReentrantReadWriteLock$NonfairSync")),
          sample(
              "JLK011",
              "an owner that reads from a socket",
              frames(CODE, "java.lang.Thread.run")
                  .wait(MONITOR)
                  .lock(ONE_SHARED, "com.acme.orders.Basket")
                  .owner("http-7", IO, "java.net.Socket$SocketInputStream.read", CODE)),
          sample(
              "JLK011",
              "an owner that sleeps",
              frames(CODE)
                  .wait(MONITOR)
                  .trend(STUCK)
                  .lock(ONE_SHARED, "java.lang.Object")
                  .owner("retry", SLEEP, "java.lang.Thread.sleep", CODE)),
          sample("JLK012", "JDK 8 to 12", read("java.net.SocketInputStream.socketRead0")),
          sample(
              "JLK012",
              "JDK 13 and later",
              read("java.net.Socket$SocketInputStream.read")
                  .printed(
                      "sun.nio.ch.SocketDispatcher.read0",
                      "sun.nio.ch.SocketDispatcher.read",
                      "sun.nio.ch.NioSocketImpl.tryRead",
                      "sun.nio.ch.NioSocketImpl.implRead",
                      "sun.nio.ch.NioSocketImpl.read",
                      "sun.nio.ch.NioSocketImpl$1.read",
                      "java.net.Socket$SocketInputStream.read",
                      CODE)),
          sample(
              "JLK012",
              "a blocking channel",
              read("sun.nio.ch.SocketChannelImpl.read").trend(STUCK)),
          sample(
              "JLK012",
              "virtual threads",
              read("sun.nio.ch.NioSocketImpl.implRead").kind(ThreadKind.VIRTUAL).wait(PARK)),
          sample(
              "JLK015",
              "the circle itself, of monitors",
              frames(CODE)
                  .wait(MONITOR)
                  .trend(STUCK)
                  .lock(ONE_EACH, "java.lang.Object")
                  .deadlock(DeadlockRole.MEMBER)),
          sample(
              "JLK015",
              "the circle itself, of locks",
              lock().owner("b", PARK, CODE).deadlock(DeadlockRole.MEMBER)),
          sample(
              "JLK015",
              "those who queue behind it",
              frames(CODE)
                  .wait(MONITOR)
                  .lock(ONE_SHARED, "java.lang.Object")
                  .owner("a", IO, CODE)
                  .deadlock(DeadlockRole.BEHIND)));

  private WaitSamples() {}

  /** A call into java.util.concurrent, made by the application. */
  static FactsBuilder call(String... functions) {
    String[] stack = new String[functions.length + 2];
    for (int i = 0; i < functions.length; i++) {
      stack[i] = "java.util.concurrent." + functions[i];
    }
    stack[functions.length] = CODE;
    stack[functions.length + 1] = "java.lang.Thread.run";
    return frames(stack);
  }

  static FactsBuilder lock() {
    return call("locks.ReentrantLock$Sync.lock", "locks.ReentrantLock.lock").lock(ONE_SHARED, LOCK);
  }

  static FactsBuilder read(String function) {
    return frames(function, CODE, "java.lang.Thread.run").wait(IO);
  }
}
