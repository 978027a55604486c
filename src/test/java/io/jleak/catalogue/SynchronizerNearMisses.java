package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.catalogue.SynchronizerSamples.AWAIT;
import static io.jleak.catalogue.SynchronizerSamples.SEMAPHORE;
import static io.jleak.catalogue.SynchronizerSamples.condition;
import static io.jleak.catalogue.SynchronizerSamples.join;
import static io.jleak.catalogue.SynchronizerSamples.monitor;
import static io.jleak.catalogue.WaitSamples.CODE;
import static io.jleak.catalogue.WaitSamples.CONDITION;
import static io.jleak.catalogue.WaitSamples.LOCK;
import static io.jleak.catalogue.WaitSamples.call;
import static io.jleak.model.LockSharing.MANY;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.MONITOR;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** Threads that wait for others and are none of JLK062 to JLK068, and JLK084. */
final class SynchronizerNearMisses {

  private static final String BORROW =
      "org.apache.commons.pool2.impl.GenericObjectPool.borrowObject";

  static final List<Sample> ALL =
      List.of(
          sample(
              "JLK062",
              "traders that meet again and again",
              call("Exchanger.exchange").trend(CHURNING)),
          sample(
              "JLK062",
              "an exchange with a time limit",
              call("Exchanger.exchange").wait(TIMED_PARK)),
          sample(
              "JLK062",
              "a hand-over by a queue",
              call("SynchronousQueue.put")
                  .lock(ONE_SHARED, "java.util.concurrent.SynchronousQueue$TransferQueue")),
          sample(
              "JLK063",
              "simulators at the end of a round",
              call("CyclicBarrier.await").trend(POOL).lock(ONE_SHARED, CONDITION)),
          sample("JLK063", "a time limit", call("CyclicBarrier.await").wait(TIMED_PARK)),
          sample(
              "JLK063",
              "threads that queue for the lock of the barrier: its action, run by the last of a"
                  + " round, goes on",
              call("locks.ReentrantLock.lock", "CyclicBarrier.dowait", "CyclicBarrier.await")
                  .lock(ONE_SHARED, LOCK)),
          sample("JLK063", "a latch", call("CountDownLatch.await")),
          sample(
              "JLK064",
              "printers that wait in turn",
              call("Semaphore.acquire").trend(CHURNING).lock(ONE_SHARED, SEMAPHORE)),
          sample(
              "JLK064",
              "a burst that is over",
              call("Semaphore.acquire").trend(SETTLED).lock(ONE_SHARED, SEMAPHORE)),
          sample(
              "JLK064",
              "threads that hold a permit, and wait for an answer",
              call("CompletableFuture.join")),
          sample("JLK065", "cars that wait in turn", condition("await").trend(CHURNING)),
          sample(
              "JLK065",
              "consumers of a queue of the JDK",
              call("LinkedBlockingQueue.take")
                  .printed(AWAIT, "java.util.concurrent.LinkedBlockingQueue.take", CODE)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK065",
              "those that were signalled, and queue for the lock",
              condition("await").lock(ONE_SHARED, LOCK)),
          sample(
              "JLK065",
              "a flusher that looks every second",
              condition("awaitNanos").wait(TIMED_PARK).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK065",
              "idle workers of a library, which has a queue of its own",
              frames("org.lib.Ring.take", "org.lib.Worker.run", "java.lang.Thread.run")
                  .printed(AWAIT, "org.lib.Ring.take", "org.lib.Worker.run")
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK066",
              "a hundred idle workers of a pool of the application's own",
              frames("com.acme.JobQueue.take", "com.acme.Worker.run", "java.lang.Thread.run")
                  .wait(OBJECT_WAIT)
                  .trend(POOL)
                  .count(100)
                  .lock(ONE_SHARED, "com.acme.JobQueue")),
          sample("JLK066", "the same pool, full now", monitor().trend(SETTLED).count(100)),
          sample("JLK066", "guests that wait in turn", monitor().trend(CHURNING)),
          sample("JLK066", "one thread that waits for the end", monitor().trend(STEADY).count(1)),
          sample("JLK066", "a flusher that looks each second", monitor().wait(TIMED_OBJECT_WAIT)),
          sample(
              "JLK066",
              "those that were notified, and queue for the monitor",
              monitor().wait(MONITOR).lock(ONE_SHARED, "com.acme.Dish")),
          sample(
              "JLK066",
              "idle workers of a library, with code of the application around",
              frames(
                      "org.quartz.simpl.SimpleThreadPool$WorkerThread.run",
                      "com.acme.jobs.NamedWorker.run")
                  .wait(OBJECT_WAIT)
                  .lock(ONE_EACH, "java.lang.Object")),
          sample(
              "JLK066",
              "requests that wait for a lock of the embedded database",
              frames(
                      "org.h2.mvstore.tx.Transaction.waitForThisToEnd",
                      "org.h2.mvstore.tx.Transaction.waitFor",
                      CODE)
                  .wait(OBJECT_WAIT)
                  .lock(ONE_SHARED, "org.h2.mvstore.tx.Transaction")),
          sample("JLK067", "imports that end", join().trend(CHURNING)),
          sample("JLK067", "main, which waits for the end", join().trend(POOL).count(1)),
          sample("JLK067", "a join of the application's own", frames("com.acme.Rooms.join")),
          sample(
              "JLK067",
              "the joined threads themselves, which read",
              frames("java.net.Socket$SocketInputStream.read", CODE).wait(IO)),
          sample(
              "JLK067",
              "a join of tasks in a scope",
              call("ThreadPoolExecutor.awaitTermination").wait(TIMED_PARK)),
          sample(
              "JLK068",
              "a busy pool",
              frames(
                      "java.util.concurrent.SynchronousQueue.poll",
                      "com.zaxxer.hikari.util.ConcurrentBag.borrow",
                      CODE)
                  .wait(TIMED_PARK)
                  .trend(CHURNING)),
          sample(
              "JLK068",
              "threads that hold a connection, and read from it",
              frames(
                      "java.net.SocketInputStream.read",
                      "com.zaxxer.hikari.pool.HikariProxyPreparedStatement.executeQuery",
                      CODE)
                  .wait(IO)),
          sample(
              "JLK068",
              "a new connection is made, and the driver waits for the answer",
              frames(
                  "java.util.concurrent.CompletableFuture.get",
                  "io.lettuce.core.RedisClient.connect",
                  "com.acme.cache.ConnectionFactory.create",
                  "org.apache.commons.pool2.BasePooledObjectFactory.makeObject",
                  "org.apache.commons.pool2.impl.GenericObjectPool.create",
                  BORROW,
                  CODE)),
          sample(
              "JLK068",
              "those that queue for the lock of the pool",
              frames(
                      "java.util.concurrent.locks.ReentrantLock.lockInterruptibly",
                      "com.alibaba.druid.pool.DruidDataSource.getConnectionInternal",
                      "com.alibaba.druid.pool.DruidDataSource.takeLast",
                      CODE)
                  .lock(ONE_SHARED, LOCK)),
          sample(
              "JLK068",
              "evictors of pools that nobody closed",
              PoolSamples.scheduler().name("commons-pool-evictor").lock(ONE_EACH, CONDITION)),
          sample(
              "JLK068",
              "idle helpers of c3p0",
              frames(
                      "java.lang.Object.wait",
                      "com.mchange.v2.async.ThreadPoolAsynchronousRunner$PoolThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .lock(MANY, "com.mchange.v2.async.ThreadPoolAsynchronousRunner")),
          sample("JLK068", "a pool of the application's own", monitor()),
          sample("JLK084", "robots between two phases", call("Phaser.awaitAdvance").trend(POOL)),
          sample(
              "JLK084", "a time limit", call("Phaser.awaitAdvanceInterruptibly").wait(TIMED_PARK)),
          sample("JLK084", "a party that is late", frames(CODE).wait(SLEEP)));

  private SynchronizerNearMisses() {}
}
