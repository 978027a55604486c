package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.MANY;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.LockSharing.UNKNOWN;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.SlotBehaviour.VARYING;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.PARK;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** Threads of schedulers and of actors: JLK016 to JLK021. */
final class SchedulerSamples {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK016",
              "a ThreadPoolTaskScheduler per request",
              scheduler().name("ThreadPoolTaskScheduler-#", CONSTANT).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK016",
              "contexts with @Scheduled methods that are never closed",
              scheduler().name("scheduling-#", VARYING).lock(MANY, CONDITION)),
          sample(
              "JLK016",
              "the same in a dump without locks",
              scheduler().name("scheduling-#", CONSTANT).lock(UNKNOWN)),
          sample(
              "JLK017",
              "workers of schedulers with names of their own",
              frames("org.quartz.simpl.SimpleThreadPool$WorkerThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("nightly-#_Worker-#", EVER_NEW, VARYING)
                  .lock(MANY, "java.lang.Object")),
          sample(
              "JLK017",
              "the threads that fire",
              frames("org.quartz.core.QuartzSchedulerThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("nightly-#_QuartzSchedulerThread", EVER_NEW)
                  .lock(ONE_EACH, "java.lang.Object")),
          sample(
              "JLK018",
              "Schedulers.from or newThread per request, RxJava 3",
              scheduler().name("RxCachedThreadScheduler-#", EVER_NEW).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK018",
              "computation schedulers made anew",
              scheduler().name("RxComputationThreadPool-#", VARYING).lock(MANY, CONDITION)),
          sample(
              "JLK019",
              "newBoundedElastic per request",
              scheduler().name("boundedElastic-#", VARYING).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK019",
              "newSingle per request",
              scheduler().name("single-#", EVER_NEW).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK020",
              "the schedulers of actor systems",
              frames(
                      "java.lang.Thread.sleep",
                      "org.apache.pekko.actor.LightArrayRevolverScheduler.waitNanos",
                      "org.apache.pekko.actor.LightArrayRevolverScheduler$$anon$3.run")
                  .wait(SLEEP)
                  .name("match-scheduler-#", CONSTANT)),
          sample(
              "JLK020",
              "their dispatchers",
              frames(
                      "java.util.concurrent.ForkJoinPool.awaitWork",
                      "java.util.concurrent.ForkJoinPool.runWorker",
                      "java.util.concurrent.ForkJoinWorkerThread.run")
                  .wait(PARK)
                  .name("match-#-akka.actor.default-dispatcher-#", EVER_NEW, VARYING)
                  .lock(MANY, "akka.dispatch.ForkJoinExecutorConfigurator$AkkaForkJoinPool")),
          sample(
              "JLK021",
              "pools of named workers, counted anew in each pool",
              frames(
                      "java.util.concurrent.ForkJoinPool.awaitWork",
                      "java.util.concurrent.ForkJoinPool.runWorker",
                      "java.util.concurrent.ForkJoinWorkerThread.run")
                  .wait(TIMED_PARK)
                  .name("align-#", VARYING)
                  .lock(MANY, "java.util.concurrent.ForkJoinPool")));

  static final List<Sample> NEAR_MISSES =
      List.of(
          sample(
              "JLK016",
              "one scheduler that fills up",
              scheduler().name("scheduling-#", EVER_NEW).lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK016",
              "a scheduler of no Spring name",
              scheduler().name("pool-#-thread-#", EVER_NEW, CONSTANT).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK016",
              "contexts that are started at first and then stay",
              scheduler().trend(SETTLED).name("scheduling-#", VARYING).lock(MANY, CONDITION)),
          sample(
              "JLK017",
              "one scheduler with more workers",
              frames("org.quartz.simpl.SimpleThreadPool$WorkerThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("DefaultQuartzScheduler_Worker-#", EVER_NEW)
                  .lock(ONE_SHARED, "java.lang.Object")),
          sample(
              "JLK017",
              "schedulers that come and go",
              frames("org.quartz.core.QuartzSchedulerThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .trend(CHURNING)
                  .name("nightly-#_QuartzSchedulerThread", EVER_NEW)),
          sample(
              "JLK018",
              "one shared pool under load",
              scheduler().name("RxComputationThreadPool-#", EVER_NEW).lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK018",
              "io() under changing load",
              scheduler()
                  .trend(CHURNING)
                  .name("RxCachedThreadScheduler-#", EVER_NEW)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK019",
              "workers of parallel() from the start on",
              scheduler().trend(STEADY).name("parallel-#", VARYING).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK019",
              "a pool of the same name without a scheduler",
              worker("LinkedBlockingQueue.take").name("single-#", EVER_NEW).lock(MANY, CONDITION)),
          sample(
              "JLK020",
              "one dispatcher that gets more threads",
              frames(
                      "java.util.concurrent.ForkJoinPool.awaitWork",
                      "java.util.concurrent.ForkJoinPool.runWorker",
                      "java.util.concurrent.ForkJoinWorkerThread.run")
                  .wait(PARK)
                  .name("shop-akka.actor.default-dispatcher-#", EVER_NEW)
                  .lock(ONE_SHARED, "akka.dispatch.ForkJoinExecutorConfigurator$AkkaForkJoinPool")),
          sample(
              "JLK020",
              "systems that are terminated",
              frames(
                      "java.lang.Thread.sleep",
                      "akka.actor.LightArrayRevolverScheduler.waitNanos",
                      "akka.actor.LightArrayRevolverScheduler$$anon$4.run")
                  .wait(SLEEP)
                  .trend(CHURNING)
                  .name("match-scheduler-#", CONSTANT)),
          sample(
              "JLK021",
              "the common pool, which makes up for workers that wait",
              frames(
                      "java.util.concurrent.ForkJoinPool.awaitWork",
                      "java.util.concurrent.ForkJoinPool.runWorker",
                      "java.util.concurrent.ForkJoinWorkerThread.run")
                  .wait(TIMED_PARK)
                  .name("ForkJoinPool.commonPool-worker-#", EVER_NEW)
                  .lock(ONE_SHARED, "java.util.concurrent.ForkJoinPool")),
          sample(
              "JLK021",
              "pools that are shut down after each job",
              frames(
                      "java.util.concurrent.ForkJoinPool.awaitWork",
                      "java.util.concurrent.ForkJoinPool.runWorker",
                      "java.util.concurrent.ForkJoinWorkerThread.run")
                  .wait(OBJECT_WAIT)
                  .trend(CHURNING)
                  .name("ForkJoinPool-#-worker-#", EVER_NEW, VARYING)
                  .lock(MANY, "java.util.concurrent.ForkJoinPool")));

  private SchedulerSamples() {}
}
