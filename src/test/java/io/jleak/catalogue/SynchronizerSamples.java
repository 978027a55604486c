package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.NONE;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_PARK;

import io.jleak.model.ThreadKind;
import java.util.List;

/**
 * Threads that wait for each other, for a connection, or go on for ever: JLK084, JLK062 to JLK069.
 */
final class SynchronizerSamples {

  static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final String AWAIT = CONDITION + ".await";

  /** The application's code that waits. */
  static final String CODE = "com.acme.orders.Checkout.pay";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK062",
              "each at an exchanger of its own",
              frames("java.util.concurrent.Exchanger.exchange", CODE)
                  .lock(ONE_EACH, "java.util.concurrent.Exchanger")),
          sample(
              "JLK062",
              "the same ones in each dump",
              frames("java.util.concurrent.Exchanger.exchange", CODE).trend(STUCK)),
          sample(
              "JLK063",
              "all at one barrier",
              frames(
                      "java.util.concurrent.CyclicBarrier.dowait",
                      "java.util.concurrent.CyclicBarrier.await",
                      CODE)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK064",
              "a permit is missing",
              frames("java.util.concurrent.Semaphore.acquire", CODE)
                  .lock(ONE_SHARED, "java.util.concurrent.Semaphore$NonfairSync")),
          sample(
              "JLK064",
              "virtual threads that cannot be interrupted",
              frames("java.util.concurrent.Semaphore.acquireUninterruptibly", CODE)
                  .kind(ThreadKind.VIRTUAL)),
          sample(
              "JLK065",
              "a place to park that nobody tells of",
              frames(CODE)
                  .printed(
                      "jdk.internal.misc.Unsafe.park",
                      "java.util.concurrent.locks.LockSupport.park",
                      AWAIT,
                      CODE)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK065",
              "a wait that heeds no interrupt",
              frames(CODE)
                  .printed(
                      "jdk.internal.misc.Unsafe.park",
                      "java.util.concurrent.locks.LockSupport.park",
                      AWAIT + "Uninterruptibly",
                      CODE)
                  .trend(STUCK)),
          sample(
              "JLK066",
              "nobody notifies",
              frames(CODE)
                  .wait(OBJECT_WAIT)
                  .printed("java.lang.Object.wait", "java.lang.Object.wait", CODE)
                  .lock(ONE_SHARED, "com.acme.orders.Kitchen")),
          sample(
              "JLK066",
              "an object each",
              frames(CODE)
                  .wait(OBJECT_WAIT)
                  .printed("java.lang.Object.wait0", "java.lang.Object.wait", CODE)
                  .lock(ONE_EACH, "java.lang.Object")),
          sample(
              "JLK067",
              "requests that join a thread of their own",
              frames("java.lang.Thread.join", CODE)
                  .wait(OBJECT_WAIT)
                  .lock(ONE_EACH, "java.lang.Thread")),
          sample(
              "JLK067",
              "the join of a virtual thread",
              frames(
                      "java.util.concurrent.CountDownLatch.await",
                      "java.lang.VirtualThread.joinNanos",
                      "java.lang.Thread.join",
                      CODE)
                  .blockedAt("java.lang.Thread.join")
                  .lock(ONE_EACH, "java.util.concurrent.CountDownLatch$Sync")),
          sample(
              "JLK068",
              "Hikari",
              frames(
                      "java.util.concurrent.SynchronousQueue.poll",
                      "com.zaxxer.hikari.util.ConcurrentBag.borrow",
                      "com.zaxxer.hikari.pool.HikariPool.getConnection",
                      CODE)
                  .wait(TIMED_PARK)
                  .lock(ONE_SHARED, "java.util.concurrent.SynchronousQueue$TransferQueue")),
          sample(
              "JLK068",
              "DBCP, without a limit",
              frames(
                      "org.apache.commons.pool2.impl.LinkedBlockingDeque.takeFirst",
                      "org.apache.commons.pool2.impl.GenericObjectPool.borrowObject",
                      "org.apache.commons.dbcp2.PoolingDataSource.getConnection",
                      CODE)
                  .trend(STUCK)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK068",
              "the pool of an HTTP client",
              frames(
                      "org.apache.http.pool.AbstractConnPool.getPoolEntryBlocking",
                      "org.apache.http.impl.client.InternalHttpClient.doExecute",
                      CODE)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK069",
              "pollers without a name",
              frames(
                      "java.lang.Thread.sleep",
                      "com.acme.telemetry.Poller.poll",
                      "com.acme.telemetry.Poller.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("Thread-#", EVER_NEW)),
          sample(
              "JLK069",
              "busy ones with the name of their task",
              frames(
                      "com.acme.telemetry.Poller.decode",
                      "com.acme.telemetry.Poller.run",
                      "java.lang.Thread.run")
                  .wait(NONE)
                  .name("poll-vehicle-#", EVER_NEW)),
          sample(
              "JLK084",
              "a party of a phaser is missing",
              frames(
                      "java.util.concurrent.Phaser.internalAwaitAdvance",
                      "java.util.concurrent.Phaser.awaitAdvance",
                      CODE)
                  .blockedAt("java.util.concurrent.Phaser.awaitAdvance")
                  .lock(ONE_EACH, "java.util.concurrent.Phaser$QNode")));

  private SynchronizerSamples() {}
}
