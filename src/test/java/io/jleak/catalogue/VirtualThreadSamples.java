package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.WaitKind.NONE;
import static io.jleak.model.WaitKind.PARK;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_PARK;

import io.jleak.model.ThreadKind;
import io.jleak.model.WaitKind;
import java.util.List;

/** Virtual threads: JLK070 to JLK072. */
final class VirtualThreadSamples {

  private static final String PARK_HERE = "java.util.concurrent.locks.LockSupport.park";
  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";
  private static final String SUBTASK =
      "java.util.concurrent.StructuredTaskScopeImpl$SubtaskImpl.run";

  static final List<Sample> POSITIVE =
      List.of(
          sample("JLK070", "a thread for each session", sessions()),
          sample(
              "JLK070",
              "the same before JDK 25, where the dump does not tell on what it waits",
              virtual(PARK, "com.acme.chat.Session.nextMessage", "com.acme.chat.Session.run")
                  .blockedAt(PARK_HERE)),
          sample(
              "JLK070",
              "a promise of Scala, which parks by itself",
              virtual(
                  PARK,
                  "scala.concurrent.impl.Promise$DefaultPromise.tryAwait0",
                  "scala.concurrent.impl.Promise$DefaultPromise.result",
                  "com.acme.chat.Session.run")),
          sample(
              "JLK071",
              "native code calls back into Java",
              pinned(
                  "java.util.concurrent.CompletableFuture.join",
                  "com.acme.rating.Hotels.compare",
                  "com.acme.rating.Hotels.rank")),
          sample(
              "JLK071",
              "a wait of its own inside of synchronized, before JDK 24",
              pinned("com.acme.chat.Session.nextMessage", "com.acme.chat.Session.run")
                  .blockedAt(PARK_HERE)),
          sample(
              "JLK071",
              "a lock that is taken inside of synchronized",
              pinned(
                      "java.util.concurrent.locks.ReentrantLock.lock",
                      "com.acme.rating.Hotels.compare")
                  .lock(ONE_EACH, "java.util.concurrent.locks.ReentrantLock$NonfairSync")),
          sample(
              "JLK071",
              "a queue that is asked inside of synchronized",
              pinned(
                  "java.util.concurrent.LinkedBlockingQueue.take",
                  "com.acme.rating.Hotels.compare")),
          sample("JLK071", "more and more carriers", carriers()),
          sample(
              "JLK072",
              "subtasks that listen until they are cancelled",
              virtual(
                      PARK,
                      "java.util.concurrent.LinkedBlockingQueue.take",
                      "com.acme.auction.Auctions.listen",
                      SUBTASK)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK072",
              "the same in JDK 21 to 24",
              virtual(
                  PARK,
                  "java.util.concurrent.LinkedBlockingQueue.take",
                  "com.acme.auction.Auctions.listen",
                  "java.util.concurrent.StructuredTaskScope$SubtaskImpl.run")),
          sample(
              "JLK072",
              "the same in JDK 19 and 20",
              virtual(
                  PARK,
                  "java.util.concurrent.LinkedBlockingQueue.take",
                  "com.acme.auction.Auctions.listen",
                  "jdk.incubator.concurrent.StructuredTaskScope$FutureImpl.run")),
          sample(
              "JLK072",
              "subtasks that look again and again",
              virtual(SLEEP, "java.lang.Thread.sleep", "com.acme.auction.Auctions.poll", SUBTASK)),
          sample(
              "JLK072",
              "in threads of another factory",
              frames("java.lang.Thread.sleep", "com.acme.auction.Auctions.poll", SUBTASK)
                  .wait(SLEEP)),
          sample(
              "JLK072",
              "subtasks that park by themselves",
              virtual(PARK, "com.acme.auction.Auctions.listen", SUBTASK).blockedAt(PARK_HERE)));

  static final List<Sample> NEAR_MISSES =
      List.of(
          sample("JLK070", "sessions that come and go", sessions().trend(CHURNING)),
          sample("JLK070", "as many sessions as there are visitors", sessions().trend(SETTLED)),
          sample("JLK070", "platform threads", sessions().kind(ThreadKind.PLATFORM)),
          sample("JLK070", "with a time limit", sessions().wait(TIMED_PARK)),
          sample(
              "JLK070",
              "the JDK's own",
              virtual(
                      PARK,
                      "sun.nio.ch.Poller.poll",
                      "sun.nio.ch.Poller.subPollerLoop",
                      "sun.nio.ch.Poller$Pollers.lambda$start$#",
                      "java.util.concurrent.ThreadPerTaskExecutor$TaskRunner.run")
                  .name("SubPoller-#", EVER_NEW)),
          sample(
              "JLK070",
              "an answer that never comes",
              virtual(
                  PARK,
                  "java.util.concurrent.CompletableFuture.join",
                  "com.acme.payment.Checkout.pay")),
          sample(
              "JLK071",
              "a wait that leaves the carrier",
              virtual(
                      PARK,
                      "java.util.concurrent.CompletableFuture.join",
                      "com.acme.Hotels.compare")
                  .printed(
                      "java.lang.VirtualThread.park",
                      "java.lang.System$1.parkVirtualThread",
                      PARK_HERE,
                      "java.util.concurrent.CompletableFuture.join",
                      "com.acme.Hotels.compare")),
          sample(
              "JLK071",
              "pinned for a moment, others each time",
              pinned("java.util.concurrent.CompletableFuture.join", "com.acme.Hotels.compare")
                  .trend(CHURNING)),
          sample("JLK071", "the carriers of a busy server", carriers().trend(POOL)),
          sample(
              "JLK071",
              "carriers without work",
              frames(
                      "java.util.concurrent.ForkJoinPool.awaitWork",
                      "java.util.concurrent.ForkJoinPool.runWorker")
                  .wait(PARK)
                  .name("ForkJoinPool-#-worker-#", EVER_NEW)),
          sample(
              "JLK072",
              "subtasks that end",
              virtual(SLEEP, "java.lang.Thread.sleep", "com.acme.auction.Auctions.poll", SUBTASK)
                  .trend(CHURNING)),
          sample(
              "JLK072",
              "who joins the scope",
              virtual(
                  PARK,
                  "java.util.concurrent.StructuredTaskScopeImpl.join",
                  "com.acme.auction.Auctions.hold")),
          sample(
              "JLK072",
              "tasks of an executor",
              virtual(
                  PARK,
                  "java.util.concurrent.LinkedBlockingQueue.take",
                  "com.acme.auction.Auctions.listen",
                  "java.util.concurrent.ThreadPerTaskExecutor$TaskRunner.run")));

  private VirtualThreadSamples() {}

  /** Canonical frames, innermost first. */
  private static FactsBuilder virtual(WaitKind wait, String... frames) {
    return frames(frames).kind(ThreadKind.VIRTUAL).wait(wait);
  }

  private static FactsBuilder sessions() {
    return virtual(PARK, "com.acme.chat.Session.nextMessage", "com.acme.chat.Session.run")
        .blockedAt(PARK_HERE)
        .lock(ONE_EACH, "com.acme.chat.Session")
        .name("session-#", EVER_NEW);
  }

  private static FactsBuilder pinned(String... frames) {
    return virtual(PARK, frames)
        .printed(
            "jdk.internal.misc.Unsafe.park",
            "java.lang.VirtualThread.parkOnCarrierThread",
            "java.lang.VirtualThread.park",
            "java.lang.System$1.parkVirtualThread",
            PARK_HERE);
  }

  private static FactsBuilder carriers() {
    return frames(
            "jdk.internal.vm.Continuation.run",
            "java.lang.VirtualThread.runContinuation",
            "java.util.concurrent.ForkJoinTask$RunnableExecuteAction.compute",
            "java.util.concurrent.ForkJoinTask.doExec",
            "java.util.concurrent.ForkJoinPool$WorkQueue.topLevelExec",
            "java.util.concurrent.ForkJoinPool.runWorker")
        .wait(NONE)
        .name("ForkJoinPool-#-worker-#", EVER_NEW);
  }
}
