package io.jleak.catalogue;

import static io.jleak.catalogue.DatabaseSamples.eventLoop;
import static io.jleak.catalogue.DatabaseSamples.wheel;
import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.timer;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.SlotBehaviour.VARYING;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.SELECT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** Threads of clients of data stores that do not leak: JLK034 to JLK042. */
final class DatabaseNearMisses {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final List<Sample> ALL =
      List.of(
          sample(
              "JLK034",
              "the helpers of one pool",
              frames(
                      "java.lang.Object.wait",
                      "com.mchange.v2.async.ThreadPoolAsynchronousRunner$PoolThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .lock(ONE_SHARED, "com.mchange.v2.async.ThreadPoolAsynchronousRunner")),
          sample(
              "JLK034",
              "the pools of all tenants, made at the start",
              frames(
                      "java.lang.Object.wait",
                      "com.mchange.v2.async.ThreadPoolAsynchronousRunner$PoolThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .trend(SETTLED)),
          sample("JLK034", "a timer of another kind", timer().name("order-timer")),
          sample(
              "JLK035",
              "one cleaner for each application",
              timer()
                  .wait(TIMED_OBJECT_WAIT)
                  .trend(SETTLED)
                  .name("Tomcat JDBC Pool Cleaner[#:#]", EVER_NEW, EVER_NEW)),
          sample(
              "JLK035",
              "evictors that come and go with their applications",
              scheduler().trend(CHURNING).name("commons-pool-evictor")),
          sample(
              "JLK035",
              "requests that wait for a connection",
              frames(
                  "java.util.concurrent.LinkedBlockingDeque.takeFirst",
                  "org.apache.commons.pool2.impl.GenericObjectPool.borrowObject",
                  "com.acme.orders.Dao.load")),
          sample(
              "JLK036",
              "one for each of eight applications",
              frames(
                      "java.lang.ref.ReferenceQueue.remove",
                      "com.mysql.jdbc.AbandonedConnectionCleanupThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .trend(SETTLED)
                  .name("Abandoned connection cleanup thread")),
          sample(
              "JLK036",
              "threads that come and go with their applications",
              frames(
                      "java.lang.ref.ReferenceQueue.remove",
                      "com.mysql.cj.jdbc.AbandonedConnectionCleanupThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .trend(CHURNING)),
          sample(
              "JLK036",
              "another cleaner",
              frames("java.lang.ref.ReferenceQueue.remove", "com.acme.cache.Cleaner.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("cleaner-#", EVER_NEW)),
          sample(
              "JLK037",
              "the monitors of one client",
              frames(
                      "com.mongodb.internal.connection.DefaultServerMonitor$ServerMonitorRunnable.waitForNext",
                      "com.mongodb.internal.connection.DefaultServerMonitor$ServerMonitorRunnable.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_PARK)
                  .trend(SETTLED)
                  .name("cluster-ClusterId{value='#', description='null'}-#", EVER_NEW, EVER_NEW)),
          sample(
              "JLK037",
              "clients that are closed",
              frames(
                      "java.lang.Thread.sleep",
                      "com.mongodb.internal.connection.DefaultServerMonitor.waitForNext",
                      "com.mongodb.internal.connection.DefaultServerMonitor$RoundTripTimeRunnable.run")
                  .wait(SLEEP)
                  .trend(CHURNING)
                  .name(
                      "cluster-rtt-ClusterId{value='#', description='null'}-#",
                      EVER_NEW,
                      EVER_NEW)),
          sample(
              "JLK037",
              "requests that wait for a connection",
              frames(
                      "java.util.concurrent.Semaphore.tryAcquire",
                      "com.mongodb.internal.connection.DefaultConnectionPool.get",
                      "com.acme.orders.Dao.load")
                  .wait(TIMED_PARK)),
          sample(
              "JLK038",
              "the event loops of one client",
              eventLoop().name("lettuce-nioEventLoop-#-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK038",
              "a client for each tenant",
              wheel().trend(SETTLED).name("lettuce-timer-#-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK038",
              "requests that wait for an answer",
              frames(
                  "java.util.concurrent.CompletableFuture.get",
                  "io.lettuce.core.protocol.AsyncCommand.await",
                  "com.acme.orders.Basket.load")),
          sample(
              "JLK039",
              "the listeners of one pool",
              frames(
                      "java.net.Socket$SocketInputStream.read",
                      "redis.clients.jedis.Protocol.read",
                      "redis.clients.jedis.JedisPubSubBase.process",
                      "redis.clients.jedis.JedisSentinelPool$MasterListener.run")
                  .wait(IO)
                  .trend(POOL)
                  .name("MasterListener-sessions-[#]", EVER_NEW)),
          sample(
              "JLK039",
              "pools that are closed at a reload",
              frames(
                      "java.net.Socket$SocketInputStream.read",
                      "redis.clients.jedis.Protocol.read",
                      "redis.clients.jedis.JedisPubSubBase.process",
                      "redis.clients.jedis.JedisSentinelPool$MasterListener.run")
                  .wait(IO)
                  .trend(CHURNING)
                  .name("MasterListener-sessions-[#]", VARYING)),
          sample(
              "JLK039",
              "requests that wait for Redis",
              frames(
                      "java.net.Socket$SocketInputStream.read",
                      "redis.clients.jedis.Protocol.read",
                      "redis.clients.jedis.Jedis.get",
                      "com.acme.orders.Basket.load")
                  .wait(IO)),
          sample(
              "JLK040",
              "the event loops of one client",
              eventLoop().name("redisson-netty-#-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK040",
              "the workers of one client",
              worker("LinkedBlockingQueue.take")
                  .name("redisson-#-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK040",
              "requests that wait for a lock",
              frames(
                  "java.util.concurrent.Semaphore.acquire",
                  "org.redisson.RedissonLock.lock",
                  "com.acme.orders.Order.update")),
          sample(
              "JLK041",
              "the io threads of one session",
              eventLoop().name("s#-io-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK041",
              "a session for each keyspace",
              eventLoop().trend(SETTLED).name("s#-io-#", EVER_NEW, VARYING)),
          sample(
              "JLK041",
              "threads of another library with such a name",
              frames("java.util.concurrent.LinkedBlockingQueue.take", "com.acme.s3.Copier.run")
                  .name("s#-io-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK042",
              "the I/O threads of one client",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.http.impl.nio.reactor.AbstractIOReactor.execute",
                      "org.apache.http.impl.nio.reactor.BaseIOReactor.execute",
                      "org.apache.http.impl.nio.reactor.AbstractMultiworkerIOReactor$Worker.run")
                  .wait(SELECT)
                  .name("elasticsearch-rest-client-#-thread-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK042",
              "clients that are closed",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.http.impl.nio.reactor.AbstractIOReactor.execute",
                      "org.apache.http.impl.nio.reactor.BaseIOReactor.execute",
                      "org.apache.http.impl.nio.reactor.AbstractMultiworkerIOReactor$Worker.run")
                  .wait(SELECT)
                  .trend(CHURNING)
                  .name("elasticsearch-rest-client-#-thread-#", EVER_NEW, VARYING)),
          sample(
              "JLK042",
              "the workers of one transport client",
              eventLoop().name("elasticsearch[_client_][transport_worker][T#]", EVER_NEW)),
          sample(
              "JLK042",
              "a client that only an HTTP client's names show",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.http.impl.nio.reactor.AbstractIOReactor.execute",
                      "org.apache.http.impl.nio.reactor.BaseIOReactor.execute",
                      "org.apache.http.impl.nio.reactor.AbstractMultiworkerIOReactor$Worker.run")
                  .wait(SELECT)
                  .name("I/O dispatcher #", EVER_NEW)));

  private DatabaseNearMisses() {}
}
