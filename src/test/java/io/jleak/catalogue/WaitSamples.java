package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.of;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.MONITOR;
import static io.jleak.model.WaitKind.NONE;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.PARK;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_PARK;

import io.jleak.model.DeadlockRole;
import io.jleak.model.ThreadKind;
import java.util.List;

/** Threads that wait for others: JLK006 to JLK012, and JLK015. */
final class WaitSamples {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";
  private static final String LOCK = "java.util.concurrent.locks.ReentrantLock$NonfairSync";
  private static final String LATCH = "java.util.concurrent.CountDownLatch$Sync";
  private static final String CODE = "com.acme.orders.Basket.settle";

  static final List<Sample> POSITIVE =
      List.of(
          of("JLK006", "a full queue", call("ArrayBlockingQueue.put").lock(ONE_SHARED, CONDITION)),
          of(
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
          of(
              "JLK006",
              "a full deque, the threads always the same",
              call("LinkedBlockingDeque.putLast", "LinkedBlockingDeque.put").trend(STUCK)),
          of(
              "JLK007",
              "a consumer thread per object",
              call("LinkedBlockingQueue.take").lock(ONE_EACH, CONDITION)),
          of(
              "JLK007",
              "a consumer that polls in a loop",
              call("ArrayBlockingQueue.poll").wait(TIMED_PARK)),
          of(
              "JLK007",
              "virtual threads that wait for work",
              call("LinkedTransferQueue.xfer", "LinkedTransferQueue.take")
                  .kind(ThreadKind.VIRTUAL)),
          of("JLK008", "a latch", call("CountDownLatch.await").lock(ONE_EACH, LATCH)),
          of(
              "JLK008",
              "a barrier that one party never comes to",
              call("CyclicBarrier.dowait", "CyclicBarrier.await").trend(STUCK)),
          of(
              "JLK008",
              "a phaser",
              call("Phaser.internalAwaitAdvance", "Phaser.arriveAndAwaitAdvance")),
          of(
              "JLK009",
              "join() on a future that nobody completes",
              call("CompletableFuture.waitingGet", "CompletableFuture.join")
                  .lock(ONE_EACH, "java.util.concurrent.CompletableFuture$Signaller")),
          of(
              "JLK009",
              "get() on a task that never ran",
              call("FutureTask.awaitDone", "FutureTask.get")
                  .trend(STUCK)
                  .lock(ONE_EACH, "java.util.concurrent.FutureTask")),
          of(
              "JLK009",
              "Reactor's block() without a Duration",
              frames(
                      "java.util.concurrent.CountDownLatch.await",
                      "reactor.core.publisher.BlockingSingleSubscriber.blockingGet",
                      "reactor.core.publisher.Mono.block",
                      CODE)
                  .lock(ONE_EACH, LATCH)),
          of(
              "JLK009",
              "invokeAny() whose tasks all hang",
              call("LinkedBlockingQueue.take", "ExecutorCompletionService.take")),
          of(
              "JLK010",
              "the owner went back to its pool without unlock()",
              lock()
                  .owner("pool-1-thread-3", PARK, "java.util.concurrent.LinkedBlockingQueue.take")),
          of("JLK010", "the owner's thread has ended", lock().orphaned().trend(STUCK)),
          of("JLK010", "a dump without the owners (jstack without -l)", lock().trend(STUCK)),
          of(
              "JLK010",
              "a write lock that a stuck reader keeps out",
              call("locks.ReentrantReadWriteLock$WriteLock.lock")
                  .lock(
                      ONE_SHARED, "java.util.concurrent.locks.ReentrantReadWriteLock$NonfairSync")),
          of(
              "JLK011",
              "an owner that reads from a socket",
              frames(CODE, "java.lang.Thread.run")
                  .wait(MONITOR)
                  .lock(ONE_SHARED, "com.acme.orders.Basket")
                  .owner("http-7", IO, "java.net.Socket$SocketInputStream.read", CODE)),
          of(
              "JLK011",
              "an owner that sleeps",
              frames(CODE)
                  .wait(MONITOR)
                  .trend(STUCK)
                  .lock(ONE_SHARED, "java.lang.Object")
                  .owner("retry", SLEEP, "java.lang.Thread.sleep", CODE)),
          of("JLK012", "JDK 8 to 12", read("java.net.SocketInputStream.socketRead0")),
          of(
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
          of(
              "JLK012",
              "a blocking channel",
              read("sun.nio.ch.SocketChannelImpl.read").trend(STUCK)),
          of(
              "JLK012",
              "virtual threads",
              read("sun.nio.ch.NioSocketImpl.implRead").kind(ThreadKind.VIRTUAL).wait(PARK)),
          of(
              "JLK015",
              "the circle itself, of monitors",
              frames(CODE)
                  .wait(MONITOR)
                  .trend(STUCK)
                  .lock(ONE_EACH, "java.lang.Object")
                  .deadlock(DeadlockRole.MEMBER)),
          of(
              "JLK015",
              "the circle itself, of locks",
              lock().owner("b", PARK, CODE).deadlock(DeadlockRole.MEMBER)),
          of(
              "JLK015",
              "those who queue behind it",
              frames(CODE)
                  .wait(MONITOR)
                  .lock(ONE_SHARED, "java.lang.Object")
                  .owner("a", IO, CODE)
                  .deadlock(DeadlockRole.BEHIND)));

  static final List<Sample> NEAR_MISSES =
      List.of(
          of(
              "JLK006",
              "an offer with a time limit",
              call("ArrayBlockingQueue.offer").wait(TIMED_PARK)),
          of(
              "JLK006",
              "putters that queue for the lock of the queue, not for room in it",
              call("locks.ReentrantLock.lockInterruptibly", "ArrayBlockingQueue.put")
                  .lock(ONE_SHARED, LOCK)),
          of("JLK006", "a put of the application's own", frames("com.acme.Cache.put").wait(PARK)),
          of(
              "JLK007",
              "idle workers of a pool",
              PoolSamples.worker("LinkedBlockingQueue.take").lock(ONE_SHARED, CONDITION)),
          of(
              "JLK007",
              "consumers that have been there from the start",
              call("LinkedBlockingQueue.take").trend(POOL)),
          of(
              "JLK007",
              "a consumer of a library",
              frames("java.util.concurrent.LinkedBlockingQueue.take", "org.lib.Flusher.run")),
          of("JLK008", "an await with a time limit", call("CountDownLatch.await").wait(TIMED_PARK)),
          of("JLK008", "main, which waits for the end", call("CountDownLatch.await").trend(POOL)),
          of(
              "JLK008",
              "Reactor's block(), which uses a latch inside",
              frames(
                  "java.util.concurrent.CountDownLatch.await",
                  "reactor.core.publisher.BlockingSingleSubscriber.blockingGet",
                  CODE)),
          of("JLK009", "a get with a time limit", call("FutureTask.get").wait(TIMED_PARK)),
          of(
              "JLK009",
              "a worker that runs a task which waits for something else",
              frames(
                  "java.util.concurrent.Semaphore.acquire",
                  CODE,
                  "java.util.concurrent.FutureTask.run",
                  "java.util.concurrent.ThreadPoolExecutor.runWorker")),
          of(
              "JLK009",
              "join() that helps with another task meanwhile, which waits for a permit",
              frames(
                  "java.util.concurrent.Semaphore.acquire",
                  CODE,
                  "java.util.concurrent.CompletableFuture$AsyncSupply.run",
                  "java.util.concurrent.CompletableFuture.join",
                  CODE)),
          of("JLK010", "an owner that works", lock().owner("batch", NONE, CODE)),
          of("JLK010", "tryLock with a time limit", lock().wait(TIMED_PARK)),
          of("JLK010", "a deadlock", lock().deadlock(DeadlockRole.MEMBER)),
          of(
              "JLK010",
              "permits of a semaphore, which nobody owns",
              call("Semaphore.acquire")
                  .lock(ONE_SHARED, "java.util.concurrent.Semaphore$FairSync")),
          of(
              "JLK011",
              "an owner that works: a hot monitor",
              frames(CODE)
                  .wait(MONITOR)
                  .lock(ONE_SHARED, "java.lang.Object")
                  .owner("a", NONE, CODE)),
          of(
              "JLK011",
              "an owner that the dump does not show",
              frames(CODE).wait(MONITOR).lock(ONE_SHARED, "java.lang.Object")),
          of(
              "JLK011",
              "a deadlock",
              frames(CODE).wait(MONITOR).owner("a", IO, CODE).deadlock(DeadlockRole.BEHIND)),
          of(
              "JLK012",
              "a read with a time limit, on JDK 13 and later",
              read("java.net.Socket$SocketInputStream.read")
                  .printed(
                      "sun.nio.ch.Net.poll",
                      "sun.nio.ch.NioSocketImpl.park",
                      "sun.nio.ch.NioSocketImpl.timedRead",
                      "sun.nio.ch.NioSocketImpl.implRead",
                      "java.net.Socket$SocketInputStream.read",
                      CODE)),
          of(
              "JLK012",
              "threads that queue to read from one socket",
              frames(
                      "java.util.concurrent.locks.ReentrantLock.lock",
                      "sun.nio.ch.NioSocketImpl.implRead",
                      "java.net.Socket$SocketInputStream.read",
                      CODE)
                  .lock(ONE_SHARED, LOCK)),
          of("JLK012", "connections kept open by a pool of readers", read("x").trend(POOL)),
          of("JLK015", "a queue for one lock", lock()),
          of("JLK015", "threads that wait for each other's notify", call("x").wait(OBJECT_WAIT)));

  private WaitSamples() {}

  /** A call into java.util.concurrent, made by the application. */
  private static FactsBuilder call(String... functions) {
    String[] stack = new String[functions.length + 2];
    for (int i = 0; i < functions.length; i++) {
      stack[i] = "java.util.concurrent." + functions[i];
    }
    stack[functions.length] = CODE;
    stack[functions.length + 1] = "java.lang.Thread.run";
    return frames(stack);
  }

  private static FactsBuilder lock() {
    return call("locks.ReentrantLock$Sync.lock", "locks.ReentrantLock.lock").lock(ONE_SHARED, LOCK);
  }

  private static FactsBuilder read(String function) {
    return frames(function, CODE, "java.lang.Thread.run").wait(IO);
  }
}
