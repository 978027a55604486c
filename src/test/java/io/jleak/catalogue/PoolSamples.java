package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.sample;
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
          sample(
              "JLK001",
              "a fixed pool of four per request",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, VARYING)
                  .lock(MANY, CONDITION)),
          sample(
              "JLK001",
              "the same in a dump without locks",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, VARYING)
                  .lock(UNKNOWN)),
          sample(
              "JLK001",
              "pools of named threads, counted anew in each pool",
              worker("LinkedBlockingQueue.take").name("import-#", VARYING).lock(MANY, CONDITION)),
          sample(
              "JLK001",
              "pools of four of which most have got a single task so far",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, VARYING)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK002",
              "a fixed pool per request, with one task each",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK002",
              "a pool per request, with now and then a second thread",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(MANY, CONDITION)),
          sample(
              "JLK002",
              "a cached pool per request",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, "java.util.concurrent.SynchronousQueue$TransferStack")),
          sample(
              "JLK002",
              "a pool per request, whose factory counts its threads from 1",
              worker("LinkedBlockingQueue.take")
                  .name("mail-#", CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK002",
              "a pool per request in a dump without locks",
              worker("ArrayBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(UNKNOWN)),
          sample(
              "JLK003",
              "a named single-thread executor per session",
              worker("LinkedBlockingQueue.take").name("audit-writer").lock(ONE_EACH, CONDITION)),
          sample(
              "JLK003",
              "the same with the number of the session in its name",
              worker("LinkedBlockingQueue.take")
                  .name("session-#-writer", EVER_NEW)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK004",
              "a Timer with a task",
              timer().wait(TIMED_OBJECT_WAIT).name("Timer-#", EVER_NEW).lock(ONE_EACH, TASK_QUEUE)),
          sample(
              "JLK004",
              "a named Timer without a task, in a dump without locks",
              timer().name("seat-hold")),
          sample(
              "JLK005",
              "a scheduler per object",
              scheduler().name("pool-#-thread-#", EVER_NEW, CONSTANT).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK005",
              "a scheduler of several threads per object, idle",
              scheduler()
                  .wait(PARK)
                  .name("pool-#-thread-#", EVER_NEW, VARYING)
                  .lock(MANY, CONDITION)),
          sample(
              "JLK005",
              "schedulers whose threads all have the same name",
              scheduler().name("heartbeat").lock(ONE_EACH, CONDITION)),
          sample(
              "JLK005",
              "numbered schedulers in a dump without locks",
              scheduler().name("poller-#", EVER_NEW)));

  static final List<Sample> NEAR_MISSES =
      List.of(
          sample(
              "JLK001",
              "one cached pool that still grows",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("pool-#-thread-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, "java.util.concurrent.SynchronousQueue$TransferStack")),
          sample(
              "JLK001",
              "one pool whose threads are named after what they work for",
              worker("LinkedBlockingQueue.take")
                  .name("order-#-step-#", EVER_NEW, VARYING)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK001",
              "ten pools known for long that fill up",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", VARYING, VARYING)
                  .lock(MANY, CONDITION)),
          sample(
              "JLK001",
              "a warm pool that stays as it is",
              worker("LinkedBlockingQueue.take")
                  .trend(POOL)
                  .name("pool-#-thread-#", EVER_NEW, VARYING)
                  .lock(MANY, CONDITION)),
          sample(
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
          sample(
              "JLK002",
              "one pool that grows, its threads counted on",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK002",
              "threads of one pool named after their requests",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("request-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_SHARED, "java.util.concurrent.SynchronousQueue$Transferer")),
          sample(
              "JLK002",
              "cached pools whose threads end as fast as new ones come",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .trend(CHURNING)
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, "java.util.concurrent.SynchronousQueue$TransferStack")),
          sample(
              "JLK002",
              "numbered threads where the dump tells no locks: one pool or many",
              worker("LinkedBlockingQueue.take").name("order-worker-#", EVER_NEW)),
          sample(
              "JLK003",
              "default names: newFixedThreadPool or newSingleThreadExecutor, who knows",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK003",
              "a named executor for each session, and no new sessions",
              worker("LinkedBlockingQueue.take")
                  .trend(POOL)
                  .name("session-#-writer", EVER_NEW)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK003",
              "one pool with a thread factory that gives no numbers",
              worker("LinkedBlockingQueue.take").name("worker").lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK003",
              "a named cached pool per request: it can have many threads",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("mail-#", EVER_NEW)
                  .lock(ONE_EACH, "java.util.concurrent.SynchronousQueue$TransferStack")),
          sample(
              "JLK004",
              "timers that were all made at the start",
              timer().trend(SETTLED).name("Timer-#", EVER_NEW).lock(ONE_EACH, TASK_QUEUE)),
          sample(
              "JLK004",
              "timers whose tasks hang",
              frames(
                      "java.lang.Object.wait",
                      "com.acme.orders.Expire.run",
                      "java.util.TimerThread.mainLoop",
                      "java.util.TimerThread.run")
                  .wait(OBJECT_WAIT)
                  .name("Timer-#", EVER_NEW)),
          sample(
              "JLK005",
              "one scheduler that grows to its size",
              scheduler().name("scheduling-#", EVER_NEW).lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK005",
              "the schedulers of an application, made at the start",
              scheduler().trend(POOL).name("poller-#", EVER_NEW).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK005",
              "one scheduler or many: neither names nor locks tell",
              scheduler().name("poller")),
          sample(
              "JLK005",
              "one scheduler that grows, in a dump without locks",
              scheduler().name("pool-#-thread-#", CONSTANT, EVER_NEW)),
          sample(
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
