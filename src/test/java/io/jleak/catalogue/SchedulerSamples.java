package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.MANY;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.UNKNOWN;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.SlotBehaviour.VARYING;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** Threads of schedulers, of actor systems and of ForkJoinPools: JLK016 to JLK021. */
final class SchedulerSamples {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK016",
              "schedulers made with new",
              scheduler().name("ThreadPoolTaskScheduler-#", CONSTANT).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK016",
              "executors made with new",
              worker("LinkedBlockingQueue.take")
                  .name("ThreadPoolTaskExecutor-#", VARYING)
                  .lock(MANY, CONDITION)),
          sample(
              "JLK016",
              "the schedulers of contexts, in a dump without locks",
              scheduler().name("scheduling-#", CONSTANT).lock(UNKNOWN)),
          sample("JLK017", "the workers", quartzWorker("BillingScheduler-#_Worker-#")),
          sample(
              "JLK017",
              "the workers of schedulers with a name each",
              frames("org.quartz.simpl.SimpleThreadPool$WorkerThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("Billing_Worker-#", VARYING)),
          sample(
              "JLK017",
              "the schedulers themselves",
              frames("org.quartz.core.QuartzSchedulerThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("BillingScheduler-#_QuartzSchedulerThread", EVER_NEW)),
          sample(
              "JLK017",
              "the managers of a cluster",
              frames(
                      "java.lang.Thread.sleep",
                      "org.quartz.impl.jdbcjobstore.JobStoreSupport$ClusterManager.run")
                  .wait(SLEEP)
                  .name("QuartzScheduler_Billing-#_ClusterManager", EVER_NEW)),
          sample(
              "JLK018",
              "workers of the io scheduler that nobody gives back",
              scheduler().name("RxCachedThreadScheduler-#", EVER_NEW).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK018",
              "computation schedulers",
              scheduler().name("RxComputationThreadPool-#", VARYING).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK018",
              "workers of RxJava 1, in a dump without locks",
              scheduler().name("RxIoScheduler-#", EVER_NEW)),
          sample(
              "JLK019",
              "the evictors of bounded elastic schedulers",
              scheduler().name("boundedElastic-evictor-#", EVER_NEW).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK019",
              "single schedulers",
              scheduler().name("single-#", EVER_NEW).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK019",
              "parallel schedulers, in a dump without locks",
              scheduler().name("parallel-#", EVER_NEW)),
          sample(
              "JLK020",
              "Pekko: the dispatchers",
              forkJoin()
                  .name("workflow#-pekko.actor.default-dispatcher-#", EVER_NEW, VARYING)
                  .lock(MANY, "org.apache.pekko.dispatch.PekkoJdk9ForkJoinPool")),
          sample(
              "JLK020",
              "Akka: the schedulers",
              frames(
                      "java.lang.Thread.sleep",
                      "akka.actor.LightArrayRevolverScheduler.waitNanos",
                      "akka.actor.LightArrayRevolverScheduler$$anon$3.nextTick",
                      "akka.actor.LightArrayRevolverScheduler$$anon$3.run")
                  .wait(SLEEP)
                  .name("workflow-scheduler-#", CONSTANT)),
          sample(
              "JLK020",
              "Akka: the dispatchers of systems with one name",
              forkJoin()
                  .name("workflow-akka.actor.default-dispatcher-#", VARYING)
                  .lock(MANY, "akka.dispatch.AkkaJdk9ForkJoinPool")),
          sample(
              "JLK020",
              "Akka: dispatchers that are ordinary pools",
              worker("LinkedBlockingQueue.take")
                  .name("workflow-akka.actor.default-blocking-io-dispatcher-#", VARYING)
                  .lock(MANY, CONDITION)),
          sample(
              "JLK021",
              "four workers each",
              forkJoin()
                  .name("ForkJoinPool-#-worker-#", EVER_NEW, VARYING)
                  .lock(MANY, "java.util.concurrent.ForkJoinPool")),
          sample(
              "JLK021",
              "one worker each, in a dump without locks",
              forkJoin().name("ForkJoinPool-#-worker-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK021",
              "workers of a factory that gives them one name",
              forkJoin().name("layout").lock(MANY, "java.util.concurrent.ForkJoinPool")),
          sample(
              "JLK021",
              "JDK 8",
              frames(
                      "java.util.concurrent.ForkJoinPool.scan",
                      "java.util.concurrent.ForkJoinPool.runWorker",
                      "java.util.concurrent.ForkJoinWorkerThread.run")
                  .name("ForkJoinPool-#-worker-#", EVER_NEW, VARYING)));

  private SchedulerSamples() {}

  static FactsBuilder quartzWorker(String name) {
    return frames("org.quartz.simpl.SimpleThreadPool$WorkerThread.run")
        .wait(TIMED_OBJECT_WAIT)
        .name(name, EVER_NEW, VARYING);
  }

  static FactsBuilder forkJoin() {
    return frames(
            "java.util.concurrent.ForkJoinPool.awaitWork",
            "java.util.concurrent.ForkJoinPool.runWorker",
            "java.util.concurrent.ForkJoinWorkerThread.run")
        .wait(TIMED_PARK);
  }
}
