package io.jleak.catalogue;

import static io.jleak.catalogue.DatabaseSamples.eventLoop;
import static io.jleak.catalogue.DatabaseSamples.wheel;
import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.HttpClientSamples.epoll;
import static io.jleak.catalogue.HttpClientSamples.jettyWorker;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.SlotBehaviour.VARYING;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** What looks like the leaks of JLK022 to JLK027 and is none. */
final class HttpClientNearMisses {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";
  private static final String STACK = "java.util.concurrent.SynchronousQueue$TransferStack";

  static final List<Sample> ALL =
      List.of(
          sample(
              "JLK022",
              "the idle dispatchers of one shared client",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("OkHttp Dispatcher")
                  .lock(ONE_SHARED, STACK)),
          sample(
              "JLK022",
              "clients whose connection pools expire",
              frames("okhttp3.internal.connection.RealConnectionPool.lambda$new$0")
                  .wait(TIMED_OBJECT_WAIT)
                  .trend(CHURNING)
                  .name("OkHttp ConnectionPool")
                  .lock(ONE_EACH, "okhttp3.internal.connection.RealConnectionPool")),
          sample(
              "JLK022",
              "the idle workers that all clients of OkHttp 4 share",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("OkHttp TaskRunner")
                  .lock(ONE_SHARED, STACK)),
          sample(
              "JLK022",
              "requests that wait for an answer",
              frames(
                      "sun.nio.ch.NioSocketImpl.timedRead",
                      "sun.nio.ch.NioSocketImpl.read",
                      "okio.InputStreamSource.read",
                      "okhttp3.internal.http1.HeadersReader.readLine",
                      "okhttp3.internal.connection.RealCall.execute",
                      "com.acme.orders.Shop.order")
                  .wait(IO)),
          sample(
              "JLK023",
              "the one client of an application",
              frames(
                      "java.lang.Thread.sleep",
                      "org.apache.http.impl.client.IdleConnectionEvictor$1.run")
                  .wait(SLEEP)
                  .trend(POOL)
                  .name("Connection evictor")),
          sample(
              "JLK023",
              "clients that are closed",
              frames(
                      "java.lang.Thread.sleep",
                      "org.apache.hc.client5.http.impl.IdleConnectionEvictor.lambda$new$0")
                  .wait(SLEEP)
                  .trend(CHURNING)
                  .name("idle-connection-evictor-#", CONSTANT)),
          sample(
              "JLK023",
              "requests that wait for a connection",
              frames(
                      "org.apache.http.pool.AbstractConnPool.getPoolEntryBlocking",
                      "org.apache.http.impl.conn.PoolingHttpClientConnectionManager.leaseConnection",
                      "com.acme.orders.Shop.order")
                  .wait(TIMED_PARK)),
          sample(
              "JLK024",
              "one client under load",
              jettyWorker().name("HttpClient@#-#", EVER_NEW, EVER_NEW).lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK024",
              "a server under load",
              jettyWorker().name("qtp#-#", CONSTANT, EVER_NEW).lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK024",
              "clients that are stopped",
              scheduler()
                  .trend(CHURNING)
                  .name("HttpClient@#-scheduler-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK024",
              "listeners of one client that take their time",
              frames(
                      "java.lang.Thread.sleep",
                      "com.acme.orders.Prices.onContent",
                      "org.eclipse.jetty.util.thread.QueuedThreadPool$Runner.run")
                  .wait(SLEEP)
                  .name("HttpClient@#-#", EVER_NEW, EVER_NEW)),
          sample(
              "JLK025",
              "one group that grows to its size",
              eventLoop().name("nioEventLoopGroup-#-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK025",
              "two groups that grow to their size",
              eventLoop().name("nioEventLoopGroup-#-#", VARYING, EVER_NEW)),
          sample(
              "JLK025",
              "one group whose threads have a name of their own",
              eventLoop().name("device-io-#", EVER_NEW)),
          sample(
              "JLK025",
              "groups that are shut down",
              eventLoop().trend(CHURNING).name("nioEventLoopGroup-#-#", EVER_NEW, VARYING)),
          sample(
              "JLK025",
              "the one timer of an application",
              wheel().trend(POOL).name("pool-#-thread-#", CONSTANT, CONSTANT)),
          sample(
              "JLK026",
              "the event loops that all clients share, on the way to their size",
              epoll().name("reactor-http-epoll-#", EVER_NEW)),
          sample(
              "JLK026",
              "the event loops of a server",
              eventLoop().trend(SETTLED).name("reactor-http-nio-#", VARYING)),
          sample(
              "JLK026",
              "clients whose resources are disposed of",
              epoll().trend(CHURNING).name("webflux-http-epoll-#", VARYING)),
          sample(
              "JLK026",
              "threads of Tomcat",
              worker("LinkedBlockingQueue.take")
                  .name("http-nio-#", VARYING)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK027",
              "the event loops that all channels share",
              epoll().name("grpc-default-worker-ELG-#-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK027",
              "the workers that all channels share",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("grpc-default-executor-#", EVER_NEW)
                  .lock(ONE_SHARED, STACK)),
          sample(
              "JLK027",
              "channels that are shut down",
              frames(
                      "sun.nio.ch.NioSocketImpl.read",
                      "okio.InputStreamSource.read",
                      "io.grpc.okhttp.internal.framed.Http2$Reader.nextFrame",
                      "io.grpc.okhttp.OkHttpClientTransport$ClientFrameHandler.run")
                  .wait(IO)
                  .trend(CHURNING)
                  .name("OkHttpClientTransport")),
          sample(
              "JLK027",
              "calls that wait for an answer",
              frames(
                  "io.grpc.stub.ClientCalls$ThreadlessExecutor.waitAndDrain",
                  "io.grpc.stub.ClientCalls.blockingUnaryCall",
                  "com.acme.orders.Route.find")));

  private HttpClientNearMisses() {}
}
