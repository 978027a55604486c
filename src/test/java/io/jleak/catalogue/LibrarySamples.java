package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.timer;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.MANY;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.SlotBehaviour.VARYING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.SELECT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** Threads of libraries, and such as no pattern knows: JLK013, JLK014 and JLK000. */
final class LibrarySamples {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";
  private static final String STACK = "java.util.concurrent.SynchronousQueue$TransferStack";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK013",
              "java.net.http: the selector",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "jdk.internal.net.http.HttpClientImpl$SelectorManager.run")
                  .wait(SELECT)
                  .name("HttpClient-#-SelectorManager", EVER_NEW)),
          sample(
              "JLK013",
              "java.net.http: the workers",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("HttpClient-#-Worker-#", EVER_NEW, VARYING)
                  .lock(MANY, STACK)),
          sample(
              "JLK013",
              "OkHttp: idle dispatchers",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("OkHttp Dispatcher")
                  .lock(ONE_EACH, STACK)),
          sample(
              "JLK013",
              "OkHttp 3: the clean-up of a connection pool",
              frames(
                      "java.lang.Object.wait",
                      "okhttp3.ConnectionPool$1.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("OkHttp ConnectionPool")),
          sample(
              "JLK013",
              "Apache HttpClient 4: the evictor",
              frames(
                      "java.lang.Thread.sleep",
                      "org.apache.http.impl.client.IdleConnectionEvictor$1.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("Connection evictor")),
          sample(
              "JLK013",
              "Apache HttpAsyncClient 4: an I/O dispatcher",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.http.impl.nio.reactor.AbstractIOReactor.execute",
                      "org.apache.http.impl.nio.reactor.BaseIOReactor.execute",
                      "org.apache.http.impl.nio.reactor.AbstractMultiworkerIOReactor$Worker.run")
                  .wait(SELECT)
                  .name("I/O dispatcher #", EVER_NEW)),
          sample(
              "JLK013",
              "Apache HttpClient 5: the main thread of an async client",
              worker("LinkedBlockingQueue.take")
                  .name("httpclient-main-#", CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK013",
              "AsyncHttpClient: the event loop",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "io.netty.channel.nio.NioEventLoop.select",
                      "io.netty.channel.nio.NioEventLoop.run")
                  .wait(SELECT)
                  .name("AsyncHttpClient-#-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK013",
              "Jetty's client: the scheduler",
              scheduler()
                  .name("HttpClient@#-scheduler-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK014",
              "HikariCP up to 5",
              scheduler().name("HikariPool-# housekeeper", EVER_NEW).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK014",
              "HikariCP 6, with a name of its own",
              scheduler().name("orders-db:housekeeper").lock(ONE_EACH, CONDITION)),
          sample(
              "JLK014",
              "HikariCP: the adders",
              worker("LinkedBlockingQueue.poll")
                  .wait(TIMED_PARK)
                  .name("HikariPool-#:connection-adder", EVER_NEW)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK014",
              "Druid: the creator",
              frames("com.alibaba.druid.pool.DruidDataSource$CreateConnectionThread.run")
                  .name("Druid-ConnectionPool-Create-#", EVER_NEW)),
          sample(
              "JLK000",
              "a gate of the application's own, which parks threads itself",
              frames("com.acme.orders.Gate.enter", "com.acme.web.Dispatcher.run")),
          sample(
              "JLK000",
              "one pool that grows",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("pool-#-thread-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, STACK)),
          sample("JLK000", "threads without any frame", frames().name("Thread-#", EVER_NEW)));

  static final List<Sample> NEAR_MISSES =
      List.of(
          sample(
              "JLK013",
              "the one client of an application",
              frames("jdk.internal.net.http.HttpClientImpl$SelectorManager.run")
                  .wait(SELECT)
                  .trend(POOL)
                  .name("HttpClient-#-SelectorManager", CONSTANT)),
          sample(
              "JLK013",
              "the workers of one shared client of java.net.http",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("HttpClient-#-Worker-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, STACK)),
          sample(
              "JLK013",
              "the idle dispatchers of one shared client of OkHttp",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("OkHttp Dispatcher")
                  .lock(ONE_SHARED, STACK)),
          sample(
              "JLK013",
              "the threads of one client of Jetty",
              frames(
                      "org.eclipse.jetty.util.BlockingArrayQueue.poll",
                      "org.eclipse.jetty.util.thread.QueuedThreadPool$Runner.run")
                  .wait(TIMED_PARK)
                  .name("HttpClient@#-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK013",
              "a server's event loops",
              frames("io.netty.channel.nio.NioEventLoop.run")
                  .wait(SELECT)
                  .name("reactor-http-nio-#", EVER_NEW)),
          sample(
              "JLK013",
              "requests that wait for an answer",
              frames(
                  "java.util.concurrent.CompletableFuture.get",
                  "jdk.internal.net.http.HttpClientImpl.send",
                  "com.acme.orders.Shop.order")),
          sample(
              "JLK014",
              "a housekeeper that is no pool's",
              frames("java.lang.Thread.sleep", "com.acme.Cache.sweep")
                  .wait(SLEEP)
                  .name("cache housekeeper")),
          sample(
              "JLK014",
              "idle workers of a pool that is called housekeeper",
              worker("LinkedBlockingQueue.take")
                  .name("cache housekeeper")
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK014",
              "the pools of all tenants, made at the start",
              scheduler()
                  .trend(SETTLED)
                  .name("HikariPool-# housekeeper", EVER_NEW)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK014",
              "threads that wait for a connection",
              frames(
                      "com.zaxxer.hikari.util.ConcurrentBag.borrow",
                      "com.zaxxer.hikari.pool.HikariPool.getConnection",
                      "com.acme.orders.Dao.load")
                  .wait(TIMED_PARK)),
          sample(
              "JLK014",
              "timers of another kind",
              timer().name("Timer-#", EVER_NEW).wait(OBJECT_WAIT)));

  private LibrarySamples() {}
}
