package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.catalogue.WaitSamples.CODE;
import static io.jleak.catalogue.WaitSamples.CONDITION;
import static io.jleak.catalogue.WaitSamples.LATCH;
import static io.jleak.catalogue.WaitSamples.call;
import static io.jleak.model.LockSharing.MANY;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import io.jleak.model.ThreadKind;
import java.util.List;

/** Threads that wait for each other, or for a connection: JLK062 to JLK068, and JLK084. */
final class SynchronizerSamples {

  static final String PARK = "java.util.concurrent.locks.LockSupport.park";
  static final String AWAIT = CONDITION + ".await";
  static final String SEMAPHORE = "java.util.concurrent.Semaphore$NonfairSync";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK062",
              "the first of two, whose partner failed",
              call("Exchanger.exchange").lock(ONE_EACH, "java.util.concurrent.Exchanger")),
          sample(
              "JLK062",
              "exchangers that many use, on JDK 8 to 17",
              call("Exchanger.exchange")
                  .printed(
                      PARK,
                      "java.util.concurrent.Exchanger.arenaExchange",
                      "java.util.concurrent.Exchanger.exchange",
                      CODE)
                  .trend(STUCK)),
          sample(
              "JLK063",
              "a barrier for each request",
              call("CyclicBarrier.await").lock(ONE_EACH, CONDITION)),
          sample(
              "JLK063",
              "one barrier, in a dump whose frames are not known as plumbing",
              call("CyclicBarrier.dowait", "CyclicBarrier.await").lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK063",
              "a few threads go for the lock of their barrier, most wait",
              call("CyclicBarrier.await").lock(MANY, CONDITION, WaitSamples.LOCK)),
          sample("JLK064", "one semaphore", call("Semaphore.acquire").lock(ONE_SHARED, SEMAPHORE)),
          sample(
              "JLK064",
              "virtual threads that cannot be interrupted",
              call("Semaphore.acquireUninterruptibly").kind(ThreadKind.VIRTUAL).trend(STUCK)),
          sample(
              "JLK064",
              "a time limit that is longer than the patience of the clients",
              call("Semaphore.tryAcquire").wait(TIMED_PARK).lock(ONE_SHARED, SEMAPHORE)),
          sample("JLK065", "on JDK 17 and later", condition("await").lock(ONE_EACH, CONDITION)),
          sample(
              "JLK065",
              "JDK 8, one condition for all",
              frames(CODE, "java.lang.Thread.run")
                  .blockedAt(AWAIT)
                  .printed("sun.misc.Unsafe.park", PARK, AWAIT, CODE)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK065",
              "the few that were signalled queue for the lock",
              condition("awaitUninterruptibly").lock(MANY, CONDITION, WaitSamples.LOCK)),
          sample("JLK066", "a monitor for each request", monitor().lock(ONE_EACH, "com.acme.Dish")),
          sample("JLK066", "a dump without locks", monitor().trend(STUCK)),
          sample(
              "JLK066",
              "a queue of the application's own, whose workers nobody ends",
              frames("com.acme.JobQueue.take", "com.acme.Worker.run", "java.lang.Thread.run")
                  .blockedAt("java.lang.Object.wait")
                  .wait(OBJECT_WAIT)
                  .lock(ONE_EACH, "com.acme.JobQueue")),
          sample("JLK067", "one thread for all", join().lock(ONE_SHARED, "java.lang.Thread")),
          sample(
              "JLK067",
              "with a time limit, in a loop",
              join().wait(TIMED_OBJECT_WAIT).lock(ONE_EACH, "com.acme.orders.Reader")),
          sample(
              "JLK067",
              "a virtual thread is joined, which has a latch for that",
              frames(
                      "java.util.concurrent.CountDownLatch.await",
                      "java.lang.VirtualThread.joinNanos",
                      "java.lang.Thread.join",
                      CODE)
                  .lock(ONE_EACH, LATCH)),
          sample(
              "JLK068",
              "HikariCP",
              frames(
                      "java.util.concurrent.SynchronousQueue.poll",
                      "com.zaxxer.hikari.util.ConcurrentBag.borrow",
                      "com.zaxxer.hikari.pool.HikariPool.getConnection",
                      "com.zaxxer.hikari.HikariDataSource.getConnection",
                      CODE)
                  .wait(TIMED_PARK)
                  .lock(ONE_SHARED, "java.util.concurrent.SynchronousQueue$TransferQueue")),
          sample(
              "JLK068",
              "DBCP 2",
              frames(
                      "org.apache.commons.pool2.impl.LinkedBlockingDeque.takeFirst",
                      "org.apache.commons.pool2.impl.GenericObjectPool.borrowObject",
                      "org.apache.commons.dbcp2.PoolingDataSource.getConnection",
                      CODE)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK068",
              "DBCP as Tomcat brings it",
              frames(
                      "org.apache.tomcat.dbcp.pool2.impl.LinkedBlockingDeque.pollFirst",
                      "org.apache.tomcat.dbcp.pool2.impl.GenericObjectPool.borrowObject",
                      "org.apache.tomcat.dbcp.dbcp2.PoolingDataSource.getConnection",
                      CODE)
                  .wait(TIMED_PARK)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK068",
              "Tomcat JDBC",
              frames(
                      "java.util.concurrent.CountDownLatch.await",
                      "org.apache.tomcat.jdbc.pool.FairBlockingQueue$ExchangeCountDownLatch.await",
                      "org.apache.tomcat.jdbc.pool.FairBlockingQueue.poll",
                      "org.apache.tomcat.jdbc.pool.ConnectionPool.borrowConnection",
                      "org.apache.tomcat.jdbc.pool.ConnectionPool.getConnection",
                      CODE)
                  .wait(TIMED_PARK)),
          sample(
              "JLK068",
              "c3p0",
              frames(
                      "com.mchange.v2.resourcepool.BasicResourcePool.awaitAvailable",
                      "com.mchange.v2.resourcepool.BasicResourcePool.prelimCheckoutResource",
                      "com.mchange.v2.resourcepool.BasicResourcePool.checkoutResource",
                      "com.mchange.v2.c3p0.impl.AbstractPoolBackedDataSource.getConnection",
                      CODE)
                  .wait(OBJECT_WAIT)
                  .lock(ONE_SHARED, "com.mchange.v2.resourcepool.BasicResourcePool")),
          sample(
              "JLK068",
              "Druid",
              frames(
                      "com.alibaba.druid.pool.DruidDataSource.takeLast",
                      "com.alibaba.druid.pool.DruidDataSource.getConnectionInternal",
                      CODE)
                  .blockedAt(AWAIT)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK068",
              "IronJacamar, the pool of WildFly",
              frames(
                      "java.util.concurrent.Semaphore.tryAcquire",
                      "org.jboss.jca.core.connectionmanager.pool.mcp"
                          + ".SemaphoreConcurrentLinkedDequeManagedConnectionPool.getConnection",
                      "org.jboss.jca.adapters.jdbc.WrapperDataSource.getConnection",
                      CODE)
                  .wait(TIMED_PARK)
                  .lock(ONE_SHARED, SEMAPHORE)),
          sample(
              "JLK068",
              "MariaDB's own pool",
              frames(
                      "java.util.concurrent.LinkedBlockingDeque.pollFirst",
                      "org.mariadb.jdbc.pool.Pool.getIdleConnection",
                      "org.mariadb.jdbc.pool.Pool.getPoolConnection",
                      CODE)
                  .wait(TIMED_PARK)),
          sample(
              "JLK068",
              "H2's own pool, which sleeps and looks again",
              frames("org.h2.jdbcx.JdbcConnectionPool.getConnection", CODE).wait(SLEEP)),
          sample(
              "JLK068",
              "connections of Apache's HTTP client 4",
              frames(
                      "org.apache.http.pool.AbstractConnPool.getPoolEntryBlocking",
                      "org.apache.http.pool.AbstractConnPool$2.get",
                      "org.apache.http.impl.conn.PoolingHttpClientConnectionManager$1.get",
                      CODE)
                  .blockedAt(AWAIT)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK068",
              "connections of Apache's HTTP client 5",
              frames(
                      "org.apache.hc.core5.concurrent.BasicFuture.get",
                      "org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager$1.get",
                      CODE)
                  .wait(TIMED_OBJECT_WAIT)
                  .lock(ONE_EACH, "org.apache.hc.core5.concurrent.BasicFuture")),
          sample(
              "JLK068",
              "connections of Jedis",
              frames(
                  "org.apache.commons.pool2.impl.LinkedBlockingDeque.takeFirst",
                  "org.apache.commons.pool2.impl.GenericObjectPool.borrowObject",
                  "redis.clients.jedis.util.Pool.getResource",
                  "redis.clients.jedis.JedisPool.getResource",
                  CODE)),
          sample(
              "JLK068",
              "connections of MongoDB",
              frames(
                      "com.mongodb.internal.connection.ConcurrentPool$StateAndPermits.acquirePermit",
                      "com.mongodb.internal.connection.ConcurrentPool.get",
                      "com.mongodb.internal.connection.DefaultConnectionPool.getPooledConnection",
                      "com.mongodb.internal.connection.DefaultConnectionPool.get",
                      CODE)
                  .blockedAt(CONDITION + ".awaitNanos")
                  .wait(TIMED_PARK)),
          sample(
              "JLK084",
              "a phaser for each request",
              call("Phaser.arriveAndAwaitAdvance")
                  .lock(ONE_EACH, "java.util.concurrent.Phaser$QNode")),
          sample(
              "JLK084",
              "virtual threads that came before, on JDK 21",
              call("Phaser.internalAwaitAdvance", "Phaser.awaitAdvance")
                  .kind(ThreadKind.VIRTUAL)
                  .trend(STUCK)));

  private SynchronizerSamples() {}

  /** The application waits for a condition of its own. */
  static FactsBuilder condition(String method) {
    String wait = CONDITION + "." + method;
    return frames(CODE, "java.lang.Thread.run")
        .blockedAt(wait)
        .printed(
            PARK,
            "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionNode.block",
            "java.util.concurrent.ForkJoinPool.unmanagedBlock",
            "java.util.concurrent.ForkJoinPool.managedBlock",
            wait,
            CODE);
  }

  /** The application waits in a monitor. */
  static FactsBuilder monitor() {
    return frames(CODE, "java.lang.Thread.run")
        .blockedAt("java.lang.Object.wait")
        .wait(OBJECT_WAIT);
  }

  static FactsBuilder join() {
    return frames("java.lang.Thread.join", CODE).wait(OBJECT_WAIT);
  }
}
