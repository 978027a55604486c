package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.NONE;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;

import java.util.List;

/** Threads that a deployed application, or a task, starts and nobody ends: JLK056 and JLK069. */
final class DeploymentSamples {

  private static final String ORACLE = "oracle.jdbc.driver.";

  static final List<Sample> POSITIVE =
      List.of(
          sample("JLK056", "a loop of the application", feed().reloaded()),
          sample(
              "JLK056",
              "a loop over a queue",
              frames(
                      "java.util.concurrent.LinkedBlockingQueue.take",
                      "com.acme.intranet.Mailer.run",
                      "java.lang.Thread.run")
                  .name("mailer")
                  .lock(ONE_EACH, MessagingSamples.CONDITION)
                  .reloaded()),
          sample(
              "JLK056",
              "Oracle's driver, loaded by each application",
              frames("java.lang.Thread.sleep", ORACLE + "OracleTimeoutPollingThread.run")
                  .wait(SLEEP)
                  .name("OracleTimeoutPollingThread")),
          sample(
              "JLK056",
              "Oracle's driver: the thread that frees blocks",
              frames(
                      "java.lang.Object.wait",
                      ORACLE + "BlockSource$ThreadedCachingBlockSource$BlockReleaser.run")
                  .wait(OBJECT_WAIT)
                  .name(ORACLE + "BlockSource.ThreadedCachingBlockSource.BlockReleaser")),
          sample(
              "JLK056",
              "HSQLDB, loaded by each application",
              frames(
                      "java.lang.Object.wait",
                      "org.hsqldb.lib.HsqlTimer$TaskQueue.park",
                      "org.hsqldb.lib.HsqlTimer.nextTask",
                      "org.hsqldb.lib.HsqlTimer$TaskRunner.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("HSQLDB Timer @#", EVER_NEW)),
          sample("JLK069", "loops that poll", poll().name("Thread-#", EVER_NEW)),
          sample("JLK069", "loops named after what they serve", poll().name("vehicle-#")),
          sample(
              "JLK069",
              "tasks that compute for ever",
              frames("com.acme.telemetry.Track.fit", "java.lang.Thread.run")
                  .wait(NONE)
                  .name("Thread-#", EVER_NEW)));

  static final List<Sample> NEAR_MISSES =
      List.of(
          sample("JLK056", "loops of one class loader", feed()),
          sample(
              "JLK056", "deployments that stop their threads", feed().reloaded().trend(CHURNING)),
          sample("JLK056", "applications that are all there", feed().reloaded().trend(SETTLED)),
          sample(
              "JLK056",
              "requests that read, in an application that was deployed again",
              frames(
                      "sun.nio.ch.NioSocketImpl.read",
                      "java.net.Socket$SocketInputStream.read",
                      "com.acme.intranet.Rates.fetch",
                      "org.apache.catalina.core.ApplicationFilterChain.doFilter",
                      "org.apache.coyote.http11.Http11Processor.service",
                      "org.apache.tomcat.util.threads.ThreadPoolExecutor.runWorker")
                  .wait(IO)
                  .name("http-nio-#-exec-#")
                  .reloaded()),
          sample(
              "JLK056",
              "the one thread of a driver in the server's own lib folder",
              frames("java.lang.Thread.sleep", ORACLE + "OracleTimeoutPollingThread.run")
                  .wait(SLEEP)
                  .count(1)
                  .trend(STEADY)),
          sample("JLK069", "short tasks", poll().name("Thread-#", EVER_NEW).trend(CHURNING)),
          sample(
              "JLK069",
              "busy workers of a pool",
              frames(
                      "java.lang.Thread.sleep",
                      "com.acme.telemetry.Poller.poll",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker",
                      "java.util.concurrent.ThreadPoolExecutor$Worker.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("pool-#-thread-#")),
          sample("JLK069", "idle workers of a pool", worker("LinkedBlockingQueue.take")),
          sample(
              "JLK069",
              "threads of a library alone",
              frames("java.lang.Thread.sleep", "com.other.lib.Reaper.run", "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("Thread-#", EVER_NEW)),
          sample(
              "JLK069",
              "threads that wait for a latch",
              frames(
                      "java.util.concurrent.CountDownLatch.await",
                      "com.acme.reports.Report.collect",
                      "java.lang.Thread.run")
                  .name("Thread-#", EVER_NEW)));

  private static FactsBuilder feed() {
    return frames(
            "java.lang.Thread.sleep",
            "com.acme.intranet.TomcatRedeploy$App.feed",
            "java.lang.Thread.run")
        .wait(SLEEP)
        .name("price-feed");
  }

  private static FactsBuilder poll() {
    return frames(
            "java.lang.Thread.sleep",
            "com.acme.telemetry.ThreadPerTaskPilesUp.poll",
            "java.lang.Thread.run")
        .wait(SLEEP);
  }

  private DeploymentSamples() {}
}
