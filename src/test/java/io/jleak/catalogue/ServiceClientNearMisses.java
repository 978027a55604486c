package io.jleak.catalogue;

import static io.jleak.catalogue.DatabaseSamples.eventLoop;
import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.MANY;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.SELECT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** What looks like the leaks of JLK043 to JLK051 and is none. */
final class ServiceClientNearMisses {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final List<Sample> ALL =
      List.of(
          sample(
              "JLK043",
              "waits that end",
              frames(
                      "org.h2.mvstore.tx.Transaction.waitForThisToEnd",
                      "org.h2.mvstore.tx.Transaction.waitFor",
                      "org.h2.mvstore.tx.TransactionMap.lock",
                      "org.h2.jdbc.JdbcStatement.executeUpdate",
                      "com.acme.orders.Stock.count")
                  .wait(TIMED_OBJECT_WAIT)
                  .trend(CHURNING)),
          sample(
              "JLK043",
              "some waits in each dump",
              frames(
                      "org.apache.derby.impl.services.locks.ActiveLock.waitForGrant",
                      "org.apache.derby.impl.services.locks.ConcurrentLockSet.lockObject",
                      "com.acme.orders.Stock.count")
                  .wait(TIMED_OBJECT_WAIT)
                  .trend(STEADY)),
          sample(
              "JLK043",
              "requests at work in the database",
              frames(
                  "org.h2.mvstore.MVMap.get",
                  "org.h2.mvstore.tx.TransactionMap.getFromSnapshot",
                  "com.acme.orders.Stock.count")),
          sample(
              "JLK044",
              "the one client of an application",
              frames(
                      "java.util.concurrent.LinkedBlockingQueue.take",
                      "org.apache.zookeeper.ClientCnxn$EventThread.run")
                  .trend(POOL)
                  .name("main-EventThread")),
          sample(
              "JLK044",
              "clients that are closed",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.zookeeper.ClientCnxnSocketNIO.doTransport",
                      "org.apache.zookeeper.ClientCnxn$SendThread.run")
                  .wait(SELECT)
                  .trend(CHURNING)
                  .name("main-SendThread(#)", CONSTANT)),
          sample(
              "JLK044",
              "requests that wait for an answer",
              frames(
                      "java.lang.Object.wait",
                      "org.apache.zookeeper.ClientCnxn.submitRequest",
                      "org.apache.zookeeper.ZooKeeper.getData",
                      "com.acme.orders.Lease.read")
                  .wait(OBJECT_WAIT)),
          sample(
              "JLK045",
              "a client for each tenant",
              frames(
                      "java.util.concurrent.ArrayBlockingQueue.poll",
                      "org.apache.curator.framework.state.ConnectionStateManager.processEvents",
                      "java.util.concurrent.FutureTask.run",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker")
                  .wait(TIMED_PARK)
                  .trend(SETTLED)
                  .name("Curator-ConnectionStateManager-#", CONSTANT)),
          sample(
              "JLK045",
              "the pool of one recipe",
              worker("LinkedBlockingQueue.take")
                  .name("Curator-LeaderSelector-#", EVER_NEW)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK045",
              "requests that wait for a lock",
              frames(
                      "java.lang.Object.wait",
                      "org.apache.curator.framework.recipes.locks.LockInternals.internalLockLoop",
                      "org.apache.curator.framework.recipes.locks.InterProcessMutex.acquire",
                      "com.acme.orders.Order.update")
                  .wait(OBJECT_WAIT)),
          sample(
              "JLK046",
              "the workers of one client",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("jetcd-pool-#-thread-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK046",
              "clients that are closed",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .trend(CHURNING)
                  .name("jetcd-pool-#-thread-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK046",
              "the event loops of another Vert.x",
              eventLoop().name("vert.x-eventloop-thread-#", EVER_NEW)),
          sample(
              "JLK047",
              "the event loops of one client",
              eventLoop().name("aws-java-sdk-NettyEventLoop-#-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK047",
              "the schedulers of one client",
              scheduler()
                  .name("sdk-ScheduledExecutor-#-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK047",
              "the workers of one transfer manager, in a dump without locks",
              worker("LinkedBlockingQueue.take")
                  .name("s#-transfer-manager-worker-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK047",
              "one reaper",
              frames("java.lang.Thread.sleep", "com.amazonaws.http.IdleConnectionReaper.run")
                  .wait(SLEEP)
                  .trend(POOL)),
          sample(
              "JLK048",
              "the executor of one client",
              scheduler().name("Gax-#", EVER_NEW).lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK048",
              "the executors of some clients, made at the start",
              scheduler().trend(SETTLED).name("Gax-#", EVER_NEW).lock(MANY, CONDITION)),
          sample(
              "JLK048",
              "the workers that all channels of gRPC share",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("grpc-default-executor-#", EVER_NEW)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK049",
              "the one connection of an application",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.qpid.proton.reactor.impl.SelectorImpl.select",
                      "org.apache.qpid.proton.reactor.impl.ReactorImpl.process",
                      "com.azure.core.amqp.implementation.ReactorExecutor.run")
                  .wait(SELECT)
                  .trend(POOL)
                  .name("reactor-executor-#", CONSTANT)),
          sample(
              "JLK049",
              "clients that are closed",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.qpid.proton.reactor.impl.SelectorImpl.select",
                      "org.apache.qpid.proton.reactor.impl.ReactorImpl.process",
                      "com.azure.core.amqp.implementation.ReactorExecutor.run")
                  .wait(SELECT)
                  .trend(CHURNING)
                  .name("reactor-executor-#", EVER_NEW)),
          sample(
              "JLK049",
              "requests that wait for an answer",
              frames(
                  "java.util.concurrent.CountDownLatch.await",
                  "reactor.core.publisher.BlockingSingleSubscriber.blockingGet",
                  "com.azure.messaging.servicebus.ServiceBusSenderClient.sendMessage",
                  "com.acme.orders.Notices.send")),
          sample(
              "JLK050",
              "contexts that are stopped",
              frames(
                      "java.util.concurrent.ArrayBlockingQueue.take",
                      "org.apache.logging.log4j.core.appender.AsyncAppenderEventDispatcher.dispatchAll",
                      "org.apache.logging.log4j.core.appender.AsyncAppenderEventDispatcher.run")
                  .trend(CHURNING)),
          sample(
              "JLK050",
              "the appenders of one configuration",
              frames(
                      "java.util.concurrent.ArrayBlockingQueue.take",
                      "org.apache.logging.log4j.core.appender.AsyncAppenderEventDispatcher.dispatchAll",
                      "org.apache.logging.log4j.core.appender.AsyncAppenderEventDispatcher.run")
                  .trend(POOL)
                  .name(
                      "Log#j#-AsyncAppenderEventDispatcher-#-async", CONSTANT, CONSTANT, EVER_NEW)),
          sample(
              "JLK050",
              "requests that wait for room in the queue",
              frames(
                  "java.util.concurrent.ArrayBlockingQueue.put",
                  "org.apache.logging.log4j.core.appender.AsyncAppender.append",
                  "com.acme.orders.Order.update")),
          sample(
              "JLK050",
              "the disruptor of an application",
              frames(
                      "com.lmax.disruptor.TimeoutBlockingWaitStrategy.waitFor",
                      "com.lmax.disruptor.BatchEventProcessor.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_PARK)
                  .name("orders-#", EVER_NEW)),
          sample(
              "JLK051",
              "contexts that are stopped",
              frames(
                      "java.util.concurrent.ArrayBlockingQueue.take",
                      "ch.qos.logback.core.AsyncAppenderBase$Worker.run")
                  .trend(CHURNING)
                  .name("AsyncAppender-Worker-ASYNC")),
          sample(
              "JLK051",
              "the scheduler of one context",
              scheduler().name("logback-#", EVER_NEW).lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK051",
              "requests that wait for room in the queue",
              frames(
                  "java.util.concurrent.ArrayBlockingQueue.put",
                  "ch.qos.logback.core.AsyncAppenderBase.put",
                  "com.acme.orders.Order.update")));

  private ServiceClientNearMisses() {}
}
