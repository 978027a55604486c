package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.catalogue.SynchronizerSamples.AWAIT;
import static io.jleak.catalogue.SynchronizerSamples.CODE;
import static io.jleak.catalogue.SynchronizerSamples.CONDITION;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.WaitKind.NONE;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import io.jleak.model.ThreadKind;
import java.util.List;

/** What looks like the leaks of JLK084 and JLK062 to JLK069, and is none. */
final class SynchronizerNearMisses {

  static final List<Sample> ALL =
      List.of(
          sample(
              "JLK062",
              "exchanges with a limit",
              frames("java.util.concurrent.Exchanger.exchange", CODE).wait(TIMED_PARK)),
          sample(
              "JLK062",
              "pairs that find each other",
              frames("java.util.concurrent.Exchanger.exchange", CODE).trend(CHURNING)),
          sample(
              "JLK063",
              "rounds that go on",
              frames(
                      "java.util.concurrent.CyclicBarrier.dowait",
                      "java.util.concurrent.CyclicBarrier.await",
                      CODE)
                  .trend(STEADY)),
          sample(
              "JLK063",
              "a barrier with a limit",
              frames(
                      "java.util.concurrent.CyclicBarrier.dowait",
                      "java.util.concurrent.CyclicBarrier.await",
                      CODE)
                  .wait(TIMED_PARK)),
          sample(
              "JLK064",
              "a queue for permits that moves",
              frames("java.util.concurrent.Semaphore.acquire", CODE).trend(CHURNING)),
          sample(
              "JLK064",
              "tryAcquire with a limit",
              frames("java.util.concurrent.Semaphore.tryAcquire", CODE).wait(TIMED_PARK)),
          sample(
              "JLK065",
              "a queue of the JDK waits inside",
              frames("java.util.concurrent.LinkedBlockingQueue.take", CODE)
                  .printed(
                      "java.util.concurrent.locks.LockSupport.park",
                      AWAIT,
                      "java.util.concurrent.LinkedBlockingQueue.take",
                      CODE)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK065",
              "a condition with a limit",
              frames(CODE)
                  .wait(TIMED_PARK)
                  .printed(
                      "java.util.concurrent.locks.LockSupport.parkNanos", AWAIT + "Nanos", CODE)),
          sample(
              "JLK065",
              "the workers of a home-made pool",
              frames(CODE)
                  .trend(POOL)
                  .printed("java.util.concurrent.locks.LockSupport.park", AWAIT, CODE)),
          sample(
              "JLK066",
              "a wait with a limit",
              frames(CODE).wait(TIMED_OBJECT_WAIT).printed("java.lang.Object.wait", CODE)),
          sample(
              "JLK066",
              "the queue of a library",
              frames("org.acme.queue.WorkQueue.next", "org.acme.queue.Worker.run")
                  .wait(OBJECT_WAIT)
                  .printed(
                      "java.lang.Object.wait",
                      "org.acme.queue.WorkQueue.next",
                      "org.acme.queue.Worker.run")),
          sample(
              "JLK066",
              "the workers of a home-made pool",
              frames(CODE).wait(OBJECT_WAIT).trend(POOL).printed("java.lang.Object.wait", CODE)),
          sample(
              "JLK067",
              "a join with a limit",
              frames("java.lang.Thread.join", CODE).wait(TIMED_OBJECT_WAIT)),
          sample(
              "JLK067",
              "main keeps its server alive",
              frames("java.lang.Thread.join", "com.acme.Main.main")
                  .wait(OBJECT_WAIT)
                  .trend(STEADY)
                  .count(1)),
          sample(
              "JLK068",
              "waits for a connection that end",
              frames(
                      "com.zaxxer.hikari.util.ConcurrentBag.borrow",
                      "com.zaxxer.hikari.pool.HikariPool.getConnection",
                      CODE)
                  .wait(TIMED_PARK)
                  .trend(CHURNING)),
          sample(
              "JLK068",
              "the pool makes a connection",
              frames(
                      "java.net.Socket.connect",
                      "com.zaxxer.hikari.pool.HikariPool.createPoolEntry",
                      "com.zaxxer.hikari.pool.HikariPool$PoolEntryCreator.call")
                  .wait(NONE)),
          sample(
              "JLK069",
              "threads that end",
              frames("java.lang.Thread.sleep", "com.acme.telemetry.Poller.run")
                  .wait(SLEEP)
                  .trend(CHURNING)
                  .name("Thread-#", EVER_NEW)),
          sample(
              "JLK069",
              "workers of a pool",
              worker("LinkedBlockingQueue.take").name("pool-#-thread-#", EVER_NEW, EVER_NEW)),
          sample(
              "JLK069",
              "virtual threads are made for it",
              frames("java.lang.Thread.sleep", "com.acme.telemetry.Poller.run")
                  .wait(SLEEP)
                  .kind(ThreadKind.VIRTUAL)),
          sample(
              "JLK084",
              "phases that go on",
              frames(
                      "java.util.concurrent.Phaser.internalAwaitAdvance",
                      "java.util.concurrent.Phaser.arriveAndAwaitAdvance",
                      CODE)
                  .trend(STEADY)),
          sample(
              "JLK084",
              "a phaser with a limit",
              frames(
                      "java.util.concurrent.Phaser.internalAwaitAdvance",
                      "java.util.concurrent.Phaser.awaitAdvanceInterruptibly",
                      CODE)
                  .wait(TIMED_PARK)));

  private SynchronizerNearMisses() {}
}
