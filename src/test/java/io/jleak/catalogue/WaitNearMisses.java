package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.catalogue.WaitSamples.CODE;
import static io.jleak.catalogue.WaitSamples.CONDITION;
import static io.jleak.catalogue.WaitSamples.LOCK;
import static io.jleak.catalogue.WaitSamples.call;
import static io.jleak.catalogue.WaitSamples.lock;
import static io.jleak.catalogue.WaitSamples.read;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.MONITOR;
import static io.jleak.model.WaitKind.NONE;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.PARK;
import static io.jleak.model.WaitKind.TIMED_PARK;

import io.jleak.model.DeadlockRole;
import java.util.List;

/** Threads that wait for others and are none of JLK006 to JLK012, and JLK015. */
final class WaitNearMisses {

  static final List<Sample> ALL =
      List.of(
          sample(
              "JLK006",
              "a queue that is full now and then",
              call("ArrayBlockingQueue.put").trend(CHURNING).lock(ONE_SHARED, CONDITION)),
          sample("JLK006", "producers at work", call("ArrayBlockingQueue.put").wait(NONE)),
          sample(
              "JLK007",
              "consumers that queue for the lock of the queue, not for work",
              call("locks.ReentrantLock.lockInterruptibly", "LinkedBlockingQueue.take")
                  .lock(ONE_SHARED, LOCK)),
          sample("JLK007", "consumers at work", call("LinkedBlockingQueue.take").wait(NONE)),
          sample(
              "JLK009",
              "tasks that are waited for in turn",
              call("FutureTask.get").trend(CHURNING)),
          sample("JLK010", "a lock that is handed on", lock().trend(CHURNING)),
          sample(
              "JLK011",
              "a monitor that is handed on",
              frames(CODE).wait(MONITOR).trend(CHURNING).owner("a", IO, CODE)),
          sample("JLK011", "a lock, not a monitor", lock().owner("a", IO, CODE)),
          sample(
              "JLK006",
              "an offer with a time limit",
              call("ArrayBlockingQueue.offer").wait(TIMED_PARK)),
          sample(
              "JLK006",
              "putters that queue for the lock of the queue, not for room in it",
              call("locks.ReentrantLock.lockInterruptibly", "ArrayBlockingQueue.put")
                  .lock(ONE_SHARED, LOCK)),
          sample(
              "JLK006", "a put of the application's own", frames("com.acme.Cache.put").wait(PARK)),
          sample(
              "JLK007",
              "idle workers of a pool",
              PoolSamples.worker("LinkedBlockingQueue.take").lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK007",
              "consumers that have been there from the start",
              call("LinkedBlockingQueue.take").trend(POOL)),
          sample(
              "JLK007",
              "a consumer of a library",
              frames("java.util.concurrent.LinkedBlockingQueue.take", "org.lib.Flusher.run")),
          sample(
              "JLK008",
              "an await with a time limit",
              call("CountDownLatch.await").wait(TIMED_PARK)),
          sample(
              "JLK008", "main, which waits for the end", call("CountDownLatch.await").trend(POOL)),
          sample(
              "JLK008",
              "Reactor's block(), which uses a latch inside",
              frames(
                  "java.util.concurrent.CountDownLatch.await",
                  "reactor.core.publisher.BlockingSingleSubscriber.blockingGet",
                  CODE)),
          sample("JLK009", "a get with a time limit", call("FutureTask.get").wait(TIMED_PARK)),
          sample(
              "JLK009",
              "a worker that runs a task which waits for something else",
              frames(
                  "java.util.concurrent.Semaphore.acquire",
                  CODE,
                  "java.util.concurrent.FutureTask.run",
                  "java.util.concurrent.ThreadPoolExecutor.runWorker")),
          sample(
              "JLK009",
              "join() that helps with another task meanwhile, which waits for a permit",
              frames(
                  "java.util.concurrent.Semaphore.acquire",
                  CODE,
                  "java.util.concurrent.CompletableFuture$AsyncSupply.run",
                  "java.util.concurrent.CompletableFuture.join",
                  CODE)),
          sample("JLK010", "an owner that works", lock().owner("batch", NONE, CODE)),
          sample("JLK010", "tryLock with a time limit", lock().wait(TIMED_PARK)),
          sample("JLK010", "a deadlock", lock().deadlock(DeadlockRole.MEMBER)),
          sample(
              "JLK010",
              "permits of a semaphore, which nobody owns",
              call("Semaphore.acquire")
                  .lock(ONE_SHARED, "java.util.concurrent.Semaphore$FairSync")),
          sample(
              "JLK011",
              "an owner that works: a hot monitor",
              frames(CODE)
                  .wait(MONITOR)
                  .lock(ONE_SHARED, "java.lang.Object")
                  .owner("a", NONE, CODE)),
          sample(
              "JLK011",
              "an owner that the dump does not show",
              frames(CODE).wait(MONITOR).lock(ONE_SHARED, "java.lang.Object")),
          sample(
              "JLK011",
              "a deadlock",
              frames(CODE).wait(MONITOR).owner("a", IO, CODE).deadlock(DeadlockRole.BEHIND)),
          sample(
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
          sample(
              "JLK012",
              "threads that queue to read from one socket",
              frames(
                      "java.util.concurrent.locks.ReentrantLock.lock",
                      "sun.nio.ch.NioSocketImpl.implRead",
                      "java.net.Socket$SocketInputStream.read",
                      CODE)
                  .lock(ONE_SHARED, LOCK)),
          sample(
              "JLK012",
              "connections kept open by a pool of readers",
              read("java.net.SocketInputStream.socketRead0").trend(POOL)),
          sample("JLK015", "a queue for one lock", lock()),
          sample(
              "JLK015", "threads that wait for each other's notify", call("x").wait(OBJECT_WAIT)));

  private WaitNearMisses() {}
}
