package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.timer;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.MANY;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.SlotBehaviour.VARYING;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.SELECT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** Threads of clients of data stores that leak: JLK034 to JLK042. */
final class DatabaseSamples {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK034",
              "the helpers",
              frames(
                      "java.lang.Object.wait",
                      "com.mchange.v2.async.ThreadPoolAsynchronousRunner$PoolThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .lock(MANY, "com.mchange.v2.async.ThreadPoolAsynchronousRunner")),
          sample(
              "JLK034",
              "the timer",
              timer()
                  .wait(TIMED_OBJECT_WAIT)
                  .name(
                      "C#P#PooledConnectionPoolManager[identityToken->z#kfltbm|#]-AdminTaskTimer",
                      CONSTANT,
                      CONSTANT,
                      CONSTANT,
                      EVER_NEW)
                  .lock(ONE_EACH, "java.util.TaskQueue")),
          sample(
              "JLK034",
              "helpers that wait for the database, in a dump without locks",
              frames(
                      "java.net.Socket.connect",
                      "org.acme.db.Driver.connect",
                      "com.mchange.v2.async.ThreadPoolAsynchronousRunner$PoolThread.run")
                  .wait(IO)),
          sample(
              "JLK035",
              "the evictor of DBCP",
              scheduler().name("commons-pool-evictor").lock(ONE_EACH, CONDITION)),
          sample(
              "JLK035",
              "the evictor of DBCP in a dump without locks, in an older version",
              scheduler().name("commons-pool-evictor-thread")),
          sample(
              "JLK035",
              "the cleaner of Tomcat JDBC",
              timer()
                  .wait(TIMED_OBJECT_WAIT)
                  .name("Tomcat JDBC Pool Cleaner[#:#]", EVER_NEW, EVER_NEW)
                  .lock(ONE_EACH, "java.util.TaskQueue")),
          sample(
              "JLK035",
              "an evictor at work",
              frames(
                      "org.apache.commons.pool2.impl.GenericObjectPool.evict",
                      "org.apache.commons.pool2.impl.BaseGenericObjectPool$Evictor.run")
                  .name("commons-pool-evictor")),
          sample(
              "JLK036",
              "driver 8",
              frames(
                      "java.lang.ref.ReferenceQueue.remove",
                      "com.mysql.cj.jdbc.AbandonedConnectionCleanupThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("mysql-cj-abandoned-connection-cleanup")),
          sample(
              "JLK036",
              "driver 5.1",
              frames(
                      "java.lang.ref.ReferenceQueue.remove",
                      "com.mysql.jdbc.AbandonedConnectionCleanupThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("Abandoned connection cleanup thread")),
          sample(
              "JLK037",
              "the monitors",
              frames(
                      "com.mongodb.internal.connection.DefaultServerMonitor$ServerMonitorRunnable.waitForNext",
                      "com.mongodb.internal.connection.DefaultServerMonitor$ServerMonitorRunnable.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_PARK)
                  .name("cluster-ClusterId{value='#', description='null'}-#", EVER_NEW, EVER_NEW)),
          sample(
              "JLK037",
              "the round-trip times",
              frames(
                      "java.lang.Thread.sleep",
                      "com.mongodb.internal.connection.DefaultServerMonitor.waitForNext",
                      "com.mongodb.internal.connection.DefaultServerMonitor$RoundTripTimeRunnable.run")
                  .wait(SLEEP)
                  .name(
                      "cluster-rtt-ClusterId{value='#', description='null'}-#",
                      EVER_NEW,
                      EVER_NEW)),
          sample(
              "JLK037",
              "driver 3: the maintenance of a pool",
              scheduler()
                  .name("MaintenanceTimer-#-thread-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK037",
              "a monitor in a read, cut off above its own frames",
              frames("java.net.Socket$SocketInputStream.read")
                  .wait(IO)
                  .name("cluster-ClusterId{value='#', description='null'}-#", EVER_NEW, EVER_NEW)),
          sample(
              "JLK038",
              "the event loops",
              eventLoop().name("lettuce-nioEventLoop-#-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK038",
              "the event loops of epoll, several each",
              eventLoop().name("lettuce-epollEventLoop-#-#", EVER_NEW, VARYING)),
          sample("JLK038", "the timers", wheel().name("lettuce-timer-#-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK038",
              "the executors",
              frames(
                      "java.util.concurrent.LinkedBlockingQueue.poll",
                      "io.netty.util.concurrent.SingleThreadEventExecutor.takeTask",
                      "io.netty.channel.DefaultEventLoop.run")
                  .wait(TIMED_PARK)
                  .name("lettuce-eventExecutorLoop-#-#", EVER_NEW, VARYING)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK039",
              "the listeners",
              frames(
                      "java.net.Socket$SocketInputStream.read",
                      "redis.clients.jedis.Protocol.read",
                      "redis.clients.jedis.JedisPubSubBase.process",
                      "redis.clients.jedis.JedisSentinelPool$MasterListener.run")
                  .wait(IO)
                  .name("MasterListener-sessions-[#]", VARYING)),
          sample(
              "JLK039",
              "the listeners of a newer version",
              frames(
                      "java.net.Socket$SocketInputStream.read",
                      "redis.clients.jedis.Protocol.read",
                      "redis.clients.jedis.providers.SentineledConnectionProvider$SentinelListener.run")
                  .wait(IO)),
          sample(
              "JLK039",
              "a listener, cut off above its own frames",
              frames("java.net.Socket$SocketInputStream.read")
                  .wait(IO)
                  .name("MasterListener-sessions-[#]", CONSTANT)),
          sample(
              "JLK040",
              "the event loops",
              eventLoop().name("redisson-netty-#-#", EVER_NEW, VARYING)),
          sample(
              "JLK040",
              "the workers",
              worker("LinkedBlockingQueue.take")
                  .name("redisson-#-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample("JLK040", "the timers", wheel().name("redisson-timer-#-#", EVER_NEW, CONSTANT)),
          sample("JLK041", "the io threads", eventLoop().name("s#-io-#", EVER_NEW, VARYING)),
          sample(
              "JLK041",
              "the admin threads",
              frames(
                      "java.util.concurrent.LinkedBlockingQueue.poll",
                      "io.netty.util.concurrent.SingleThreadEventExecutor.takeTask",
                      "io.netty.channel.DefaultEventLoop.run")
                  .wait(TIMED_PARK)
                  .name("s#-admin-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample("JLK041", "the timers", wheel().name("s#-timer-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK041",
              "the admin threads of sessions with one name",
              frames(
                      "java.util.concurrent.LinkedBlockingQueue.poll",
                      "io.netty.util.concurrent.SingleThreadEventExecutor.takeTask",
                      "io.netty.channel.DefaultEventLoop.run")
                  .wait(TIMED_PARK)
                  .name("orders-admin-#", CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK041",
              "driver 3: the reapers",
              scheduler()
                  .name("cluster#-connection-reaper-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK042",
              "the I/O threads",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.http.impl.nio.reactor.AbstractIOReactor.execute",
                      "org.apache.http.impl.nio.reactor.BaseIOReactor.execute",
                      "org.apache.http.impl.nio.reactor.AbstractMultiworkerIOReactor$Worker.run")
                  .wait(SELECT)
                  .name("elasticsearch-rest-client-#-thread-#", EVER_NEW, VARYING)),
          sample(
              "JLK042",
              "the sniffers",
              scheduler().name("es_rest_client_sniffer[T#]", CONSTANT).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK042",
              "the old transport client",
              eventLoop().name("elasticsearch[_client_][transport_worker][T#]", VARYING)));

  private DatabaseSamples() {}

  static FactsBuilder eventLoop() {
    return frames(
            "sun.nio.ch.SelectorImpl.select",
            "io.netty.channel.nio.NioEventLoop.select",
            "io.netty.channel.nio.NioEventLoop.run",
            "java.lang.Thread.run")
        .wait(SELECT);
  }

  static FactsBuilder wheel() {
    return frames(
            "java.lang.Thread.sleep",
            "io.netty.util.HashedWheelTimer$Worker.waitForNextTick",
            "io.netty.util.HashedWheelTimer$Worker.run",
            "java.lang.Thread.run")
        .wait(SLEEP);
  }
}
