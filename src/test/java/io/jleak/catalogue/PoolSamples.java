package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.of;
import static io.jleak.model.LockSharing.MANY;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.LockSharing.UNKNOWN;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.SlotBehaviour.VARYING;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.PARK;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** Idle workers of pools, timers and schedulers: JLK001 to JLK005. */
final class PoolSamples {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";
  private static final String TASK_QUEUE = "java.util.TaskQueue";

  static final List<Sample> POSITIVE =
      List.of(
          of(
              "JLK001",
              "a fixed pool of four per request",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, VARYING)
                  .lock(MANY, CONDITION)),
          of(
              "JLK001",
              "the same in a dump without locks",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, VARYING)
                  .lock(UNKNOWN)),
          of(
              "JLK001",
              "pools of named threads, counted anew in each pool",
              worker("LinkedBlockingQueue.take").name("import-#", VARYING).lock(MANY, CONDITION)),
          of(
              "JLK001",
              "a ForkJoinPool per request",
              frames(
                      "java.util.concurrent.ForkJoinPool.awaitWork",
                      "java.util.concurrent.ForkJoinPool.runWorker",
                      "java.util.concurrent.ForkJoinWorkerThread.run")
                  .wait(TIMED_PARK)
                  .name("ForkJoinPool-#-worker-#", EVER_NEW, VARYING)
                  .lock(MANY, "java.util.concurrent.ForkJoinPool")),
          of(
              "JLK002",
              "a fixed pool per request, with one task each",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          of(
              "JLK002",
              "a cached pool per request",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, "java.util.concurrent.SynchronousQueue$TransferStack")),
          of(
              "JLK002",
              "a pool per request, whose factory counts its threads from 1",
              worker("LinkedBlockingQueue.take")
                  .name("mail-#", CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          of(
              "JLK002",
              "a pool per request in a dump without locks",
              worker("ArrayBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(UNKNOWN)),
          of(
              "JLK003",
              "a named single-thread executor per session",
              worker("LinkedBlockingQueue.take").name("audit-writer").lock(ONE_EACH, CONDITION)),
          of(
              "JLK003",
              "the same with the number of the session in its name",
              worker("LinkedBlockingQueue.take")
                  .name("session-#-writer", EVER_NEW)
                  .lock(ONE_EACH, CONDITION)),
          of(
              "JLK004",
              "a Timer with a task",
              timer().wait(TIMED_OBJECT_WAIT).name("Timer-#", EVER_NEW).lock(ONE_EACH, TASK_QUEUE)),
          of(
              "JLK004",
              "a named Timer without a task, in a dump without locks",
              timer().name("seat-hold")),
          of(
              "JLK005",
              "a scheduler per object",
              scheduler().name("pool-#-thread-#", EVER_NEW, CONSTANT).lock(ONE_EACH, CONDITION)),
          of(
              "JLK005",
              "a scheduler of several threads per object, idle",
              scheduler()
                  .wait(PARK)
                  .name("pool-#-thread-#", EVER_NEW, VARYING)
                  .lock(MANY, CONDITION)),
          of(
              "JLK005",
              "schedulers whose threads all have the same name",
              scheduler().name("heartbeat").lock(ONE_EACH, CONDITION)),
          of(
              "JLK005",
              "numbered schedulers in a dump without locks",
              scheduler().name("poller-#", EVER_NEW)));

  static final List<Sample> NEAR_MISSES =
      List.of(
          of(
              "JLK001",
              "one cached pool that still grows",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("pool-#-thread-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, "java.util.concurrent.SynchronousQueue$TransferStack")),
          of(
              "JLK001",
              "ten pools known for long that fill up",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", VARYING, VARYING)
                  .lock(MANY, CONDITION)),
          of(
              "JLK001",
              "a warm pool that stays as it is",
              worker("LinkedBlockingQueue.take")
                  .trend(POOL)
                  .name("pool-#-thread-#", EVER_NEW, VARYING)
                  .lock(MANY, CONDITION)),
          of(
              "JLK001",
              "busy workers of new pools",
              frames(
                      "java.lang.Thread.sleep",
                      "com.acme.orders.Mail.send",
                      "java.util.concurrent.FutureTask.run",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker",
                      "java.util.concurrent.ThreadPoolExecutor$Worker.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("pool-#-thread-#", EVER_NEW, VARYING)),
          of(
              "JLK002",
              "one pool that grows, its threads counted on",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, CONDITION)),
          of(
              "JLK002",
              "threads of one pool named after their requests",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("request-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_SHARED, "java.util.concurrent.SynchronousQueue$Transferer")),
          of(
              "JLK002",
              "cached pools whose threads end as fast as new ones come",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .trend(CHURNING)
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, "java.util.concurrent.SynchronousQueue$TransferStack")),
          of(
              "JLK002",
              "numbered threads where the dump tells no locks: one pool or many",
              worker("LinkedBlockingQueue.take").name("order-worker-#", EVER_NEW)),
          of(
              "JLK003",
              "default names: newFixedThreadPool or newSingleThreadExecutor, who knows",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          of(
              "JLK003",
              "one pool with a thread factory that gives no numbers",
              worker("LinkedBlockingQueue.take").name("worker").lock(ONE_SHARED, CONDITION)),
          of(
              "JLK003",
              "a named cached pool per request: it can have many threads",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("mail-#", EVER_NEW)
                  .lock(ONE_EACH, "java.util.concurrent.SynchronousQueue$TransferStack")),
          of(
              "JLK004",
              "timers that were all made at the start",
              timer().trend(SETTLED).name("Timer-#", EVER_NEW).lock(ONE_EACH, TASK_QUEUE)),
          of(
              "JLK004",
              "timers whose tasks hang",
              frames(
                      "java.lang.Object.wait",
                      "com.acme.orders.Expire.run",
                      "java.util.TimerThread.mainLoop",
                      "java.util.TimerThread.run")
                  .wait(OBJECT_WAIT)
                  .name("Timer-#", EVER_NEW)),
          of(
              "JLK005",
              "one scheduler that grows to its size",
              scheduler().name("scheduling-#", EVER_NEW).lock(ONE_SHARED, CONDITION)),
          of(
              "JLK005",
              "one scheduler that grows, in a dump without locks",
              scheduler().name("pool-#-thread-#", CONSTANT, EVER_NEW)),
          of(
              "JLK005",
              "an ordinary pool per request",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)));

  private PoolSamples() {}

  static FactsBuilder worker(String queue) {
    return frames(
        "java.util.concurrent." + queue,
        "java.util.concurrent.ThreadPoolExecutor.getTask",
        "java.util.concurrent.ThreadPoolExecutor.runWorker",
        "java.util.concurrent.ThreadPoolExecutor$Worker.run",
        "java.lang.Thread.run");
  }

  static FactsBuilder scheduler() {
    return worker("ScheduledThreadPoolExecutor$DelayedWorkQueue.take").wait(TIMED_PARK);
  }

  static FactsBuilder timer() {
    return frames("java.util.TimerThread.mainLoop", "java.util.TimerThread.run").wait(OBJECT_WAIT);
  }
}
