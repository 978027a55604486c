package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.catalogue.SchedulerSamples.forkJoin;
import static io.jleak.catalogue.SchedulerSamples.quartzWorker;
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
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;

import java.util.List;

/** What looks like the leaks of JLK016 to JLK021 and is none. */
final class SchedulerNearMisses {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final List<Sample> ALL =
      List.of(
          sample(
              "JLK016",
              "the one scheduler of an application grows to its size",
              scheduler().name("taskScheduler-#", EVER_NEW).lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK016",
              "the one executor of an application, in a dump without locks",
              worker("LinkedBlockingQueue.take")
                  .name("applicationTaskExecutor-#", EVER_NEW)
                  .lock(UNKNOWN)),
          sample(
              "JLK016",
              "schedulers that are shut down",
              scheduler()
                  .trend(CHURNING)
                  .name("ThreadPoolTaskScheduler-#", CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK016",
              "tasks that run",
              frames(
                      "java.lang.Thread.sleep",
                      "com.acme.orders.Campaign.step",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker")
                  .wait(SLEEP)
                  .name("taskScheduler-#", VARYING)),
          sample(
              "JLK017",
              "the one scheduler of an application",
              quartzWorker("Billing#_Worker-#").trend(POOL)),
          sample(
              "JLK017",
              "the workers of one scheduler",
              frames("org.quartz.simpl.SimpleThreadPool$WorkerThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("Billing_Worker-#", EVER_NEW)),
          sample(
              "JLK017",
              "jobs that run",
              frames(
                      "java.lang.Thread.sleep",
                      "com.acme.orders.Bill.execute",
                      "org.quartz.core.JobRunShell.run",
                      "org.quartz.simpl.SimpleThreadPool$WorkerThread.run")
                  .wait(SLEEP)
                  .name("Billing-#_Worker-#", EVER_NEW, VARYING)),
          sample(
              "JLK018",
              "workers that are disposed of",
              scheduler()
                  .trend(CHURNING)
                  .name("RxCachedThreadScheduler-#", EVER_NEW)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK018",
              "the computation scheduler at its size",
              scheduler()
                  .trend(SETTLED)
                  .name("RxComputationThreadPool-#", EVER_NEW)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK018",
              "streams at work",
              frames(
                      "java.lang.Thread.sleep",
                      "com.acme.orders.Offers.load",
                      "io.reactivex.rxjava3.internal.schedulers.ScheduledRunnable.run",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker")
                  .wait(SLEEP)
                  .name("RxCachedThreadScheduler-#", EVER_NEW)),
          sample(
              "JLK019",
              "the shared scheduler at its size",
              scheduler()
                  .trend(SETTLED)
                  .name("boundedElastic-#", EVER_NEW)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK019",
              "schedulers that are disposed of",
              scheduler()
                  .trend(CHURNING)
                  .name("boundedElastic-evictor-#", EVER_NEW)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK019",
              "a scheduler that is called parallel",
              scheduler().name("parallel-#", EVER_NEW).lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK020",
              "the one system of an application under load",
              forkJoin()
                  .name("workflow-pekko.actor.default-dispatcher-#", EVER_NEW)
                  .lock(ONE_SHARED, "org.apache.pekko.dispatch.PekkoJdk9ForkJoinPool")),
          sample(
              "JLK020",
              "the same in a dump without locks",
              forkJoin().name("workflow#-akka.actor.default-dispatcher-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK020",
              "systems that are terminated",
              frames(
                      "java.lang.Thread.sleep",
                      "akka.actor.LightArrayRevolverScheduler.waitNanos",
                      "akka.actor.LightArrayRevolverScheduler$$anon$3.nextTick")
                  .wait(SLEEP)
                  .trend(CHURNING)
                  .name("workflow-scheduler-#", CONSTANT)),
          sample(
              "JLK021",
              "one pool under load",
              forkJoin()
                  .name("ForkJoinPool-#-worker-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, "java.util.concurrent.ForkJoinPool")),
          sample(
              "JLK021",
              "the common pool",
              forkJoin().name("ForkJoinPool.commonPool-worker-#", EVER_NEW)),
          sample(
              "JLK021",
              "pools that are closed",
              forkJoin()
                  .trend(CHURNING)
                  .name("ForkJoinPool-#-worker-#", EVER_NEW, VARYING)
                  .lock(MANY, "java.util.concurrent.ForkJoinPool")),
          sample(
              "JLK021",
              "workers that join a task",
              frames(
                      "java.util.concurrent.ForkJoinTask.join",
                      "com.acme.orders.Layout.tile",
                      "java.util.concurrent.ForkJoinWorkerThread.run")
                  .name("ForkJoinPool-#-worker-#", EVER_NEW, VARYING)));

  private SchedulerNearMisses() {}
}
