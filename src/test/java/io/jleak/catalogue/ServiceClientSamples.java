package io.jleak.catalogue;

import static io.jleak.catalogue.DatabaseSamples.eventLoop;
import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.MANY;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.SlotBehaviour.VARYING;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.SELECT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/**
 * Threads that wait for database locks, of clients of coordination services and of clouds and of
 * loggers: JLK043 to JLK051.
 */
final class ServiceClientSamples {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK043",
              "H2: the lock of a row",
              frames(
                      "org.h2.mvstore.tx.Transaction.waitForThisToEnd",
                      "org.h2.mvstore.tx.Transaction.waitFor",
                      "org.h2.mvstore.tx.TransactionMap.lock",
                      "org.h2.jdbc.JdbcStatement.executeUpdate",
                      "com.acme.orders.Stock.count")
                  .wait(TIMED_OBJECT_WAIT)
                  .lock(ONE_SHARED, "org.h2.mvstore.tx.Transaction")),
          sample(
              "JLK043",
              "Derby: the lock of a row",
              frames(
                      "org.apache.derby.impl.services.locks.ActiveLock.waitForGrant",
                      "org.apache.derby.impl.services.locks.ConcurrentLockSet.lockObject",
                      "com.acme.orders.Stock.count")
                  .wait(TIMED_OBJECT_WAIT)),
          sample(
              "JLK043",
              "H2: the same requests in each dump",
              frames(
                      "org.h2.mvstore.tx.Transaction.waitForThisToEnd",
                      "org.h2.mvstore.tx.Transaction.waitFor",
                      "org.h2.mvstore.tx.TransactionMap.lock",
                      "org.h2.jdbc.JdbcStatement.executeUpdate",
                      "com.acme.orders.Stock.count")
                  .wait(TIMED_OBJECT_WAIT)
                  .trend(STUCK)),
          sample(
              "JLK043",
              "older versions of H2: the lock of a table",
              frames(
                      "java.lang.Object.wait",
                      "org.h2.mvstore.db.MVTable.doLock1",
                      "org.h2.mvstore.db.MVTable.lock",
                      "com.acme.orders.Stock.count")
                  .wait(TIMED_OBJECT_WAIT)),
          sample(
              "JLK044",
              "the event threads",
              frames(
                      "java.util.concurrent.LinkedBlockingQueue.take",
                      "org.apache.zookeeper.ClientCnxn$EventThread.run")
                  .name("http-nio-#-exec-#-EventThread", CONSTANT, VARYING)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK044",
              "the senders",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.zookeeper.ClientCnxnSocketNIO.doTransport",
                      "org.apache.zookeeper.ClientCnxn$SendThread.run")
                  .wait(SELECT)
                  .name("main-SendThread(#)", CONSTANT)),
          sample(
              "JLK044",
              "the senders in a shaded copy",
              frames(
                      "java.lang.Thread.sleep",
                      "com.acme.shaded.org.apache.zookeeper.client.StaticHostProvider.next",
                      "com.acme.shaded.org.apache.zookeeper.ClientCnxn$SendThread.run")
                  .wait(SLEEP)),
          sample(
              "JLK045",
              "the managers of the state",
              frames(
                      "java.util.concurrent.ArrayBlockingQueue.poll",
                      "org.apache.curator.framework.state.ConnectionStateManager.processEvents",
                      "java.util.concurrent.FutureTask.run",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker")
                  .wait(TIMED_PARK)
                  .name("Curator-ConnectionStateManager-#", CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK045",
              "the background operations",
              frames(
                      "java.util.concurrent.DelayQueue.take",
                      "org.apache.curator.framework.imps.CuratorFrameworkImpl.backgroundOperationsLoop",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker")
                  .name("Curator-Framework-#", CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK045",
              "caches that nobody closes",
              worker("LinkedBlockingQueue.take")
                  .name("Curator-PathChildrenCache-#", CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK046",
              "idle workers",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("jetcd-pool-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK046",
              "workers, several each, in a dump without locks",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("jetcd-pool-#-thread-#", EVER_NEW, VARYING)),
          sample(
              "JLK047",
              "SDK 2: the event loops",
              eventLoop().name("aws-java-sdk-NettyEventLoop-#-#", EVER_NEW, VARYING)),
          sample(
              "JLK047",
              "SDK 2: the schedulers",
              scheduler()
                  .name("sdk-ScheduledExecutor-#-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK047",
              "SDK 2: the pools for answers",
              worker("LinkedBlockingQueue.take")
                  .name("sdk-async-response-#-#", EVER_NEW, VARYING)
                  .lock(MANY, CONDITION)),
          sample(
              "JLK047",
              "SDK 1: transfer managers",
              worker("LinkedBlockingQueue.take")
                  .name("s#-transfer-manager-worker-#", CONSTANT, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK047",
              "SDK 1: the reapers of several class loaders",
              frames("java.lang.Thread.sleep", "com.amazonaws.http.IdleConnectionReaper.run")
                  .wait(SLEEP)
                  .name("java-sdk-http-connection-reaper")),
          sample(
              "JLK048", "the executors", scheduler().name("Gax-#", EVER_NEW).lock(MANY, CONDITION)),
          sample(
              "JLK048",
              "the executors, in a dump without locks",
              scheduler().name("Gax-#", EVER_NEW)),
          sample(
              "JLK049",
              "the reactors",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.qpid.proton.reactor.impl.SelectorImpl.select",
                      "org.apache.qpid.proton.reactor.impl.ReactorImpl.process",
                      "com.azure.core.amqp.implementation.ReactorExecutor.run")
                  .wait(SELECT)
                  .name("reactor-executor-#", EVER_NEW)),
          sample(
              "JLK049",
              "the reactors of the older SDK",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.qpid.proton.reactor.impl.ReactorImpl.process",
                      "com.microsoft.azure.servicebus.primitives.MessagingFactory$RunReactor.run")
                  .wait(SELECT)),
          sample(
              "JLK049",
              "Cosmos: the daemons",
              scheduler().name("cosmos-daemon-endpoints[#]", CONSTANT).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK050",
              "the dispatchers",
              frames(
                      "java.util.concurrent.ArrayBlockingQueue.take",
                      "org.apache.logging.log4j.core.appender.AsyncAppenderEventDispatcher.dispatchAll",
                      "org.apache.logging.log4j.core.appender.AsyncAppenderEventDispatcher.run")
                  .name("Log#j#-AsyncAppenderEventDispatcher-#-async", CONSTANT, CONSTANT, EVER_NEW)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK050",
              "the dispatchers up to 2.15",
              frames(
                      "java.util.concurrent.LinkedBlockingQueue.take",
                      "org.apache.logging.log4j.core.appender.AsyncAppender$AsyncThread.run")
                  .name("AsyncAppender-async")),
          sample(
              "JLK050",
              "asynchronous loggers",
              frames(
                      "com.lmax.disruptor.TimeoutBlockingWaitStrategy.waitFor",
                      "com.lmax.disruptor.BatchEventProcessor.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_PARK)
                  .name(
                      "Log#j#-TF-#-AsyncLogger[AsyncContext@#]-#",
                      CONSTANT,
                      CONSTANT,
                      EVER_NEW,
                      EVER_NEW,
                      CONSTANT)),
          sample(
              "JLK050",
              "threads that look for changed files",
              scheduler()
                  .name("Log#j#-TF-#-Scheduled-#", CONSTANT, CONSTANT, EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK051",
              "the workers",
              frames(
                      "java.util.concurrent.ArrayBlockingQueue.take",
                      "ch.qos.logback.core.AsyncAppenderBase$Worker.run")
                  .name("AsyncAppender-Worker-ASYNC")
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK051",
              "the workers, in a dump without locks",
              frames(
                      "java.util.concurrent.ArrayBlockingQueue.take",
                      "ch.qos.logback.core.AsyncAppenderBase$Worker.run")
                  .name("AsyncAppender-Worker-journal-#", EVER_NEW)),
          sample(
              "JLK051",
              "the schedulers of contexts",
              scheduler().name("logback-#", EVER_NEW).lock(MANY, CONDITION)));

  private ServiceClientSamples() {}
}
