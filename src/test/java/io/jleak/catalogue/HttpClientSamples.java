package io.jleak.catalogue;

import static io.jleak.catalogue.DatabaseSamples.eventLoop;
import static io.jleak.catalogue.DatabaseSamples.wheel;
import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.scheduler;
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

/** Threads of HTTP and RPC clients, and of the networking below them: JLK022 to JLK027. */
final class HttpClientSamples {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";
  private static final String STACK = "java.util.concurrent.SynchronousQueue$TransferStack";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK022",
              "idle dispatchers",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("OkHttp Dispatcher")
                  .lock(ONE_EACH, STACK)),
          sample(
              "JLK022",
              "OkHttp 3: the clean-up of a connection pool",
              frames(
                      "java.lang.Object.wait",
                      "okhttp3.ConnectionPool$1.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("OkHttp ConnectionPool")),
          sample(
              "JLK022",
              "OkHttp 3.14: the clean-up of a connection pool",
              frames("okhttp3.internal.connection.RealConnectionPool.lambda$new$0")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("OkHttp ConnectionPool")
                  .lock(ONE_EACH, "okhttp3.internal.connection.RealConnectionPool")),
          sample(
              "JLK022",
              "the readers of HTTP/2 connections",
              frames(
                      "sun.nio.ch.NioSocketImpl.read",
                      "java.net.Socket$SocketInputStream.read",
                      "okio.InputStreamSource.read",
                      "okhttp3.internal.http2.Http2Reader.nextFrame",
                      "okhttp3.internal.http2.Http2Connection$ReaderRunnable.invoke",
                      "okhttp3.internal.concurrent.TaskRunner$runnable$1.run")
                  .wait(IO)
                  .name("OkHttp maps.acme.example")),
          sample(
              "JLK023",
              "HttpClient 4",
              frames(
                      "java.lang.Thread.sleep",
                      "org.apache.http.impl.client.IdleConnectionEvictor$1.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("Connection evictor")),
          sample(
              "JLK023",
              "HttpClient 5",
              frames(
                      "java.lang.Thread.sleep",
                      "java.util.concurrent.TimeUnit.sleep",
                      "org.apache.hc.core5.util.TimeValue.sleep",
                      "org.apache.hc.client5.http.impl.IdleConnectionEvictor.lambda$new$0",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("idle-connection-evictor-#", CONSTANT)),
          sample(
              "JLK023",
              "HttpClient 5.1, in a shaded copy",
              frames(
                      "java.lang.Thread.sleep",
                      "com.acme.shaded.org.apache.hc.client5.http.impl.IdleConnectionEvictor$1.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("idle-connection-evictor-#", CONSTANT)),
          sample(
              "JLK023",
              "the monitor of the tutorial",
              frames("java.lang.Object.wait", "com.acme.orders.IdleConnectionMonitorThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("Thread-#", EVER_NEW)),
          sample(
              "JLK024",
              "idle threads of the pools",
              jettyWorker().name("HttpClient@#-#", EVER_NEW, EVER_NEW).lock(MANY, CONDITION)),
          sample(
              "JLK024",
              "the schedulers",
              scheduler()
                  .name("HttpClient@#-scheduler-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK024",
              "the selectors",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.eclipse.jetty.io.ManagedSelector.nioSelect",
                      "org.eclipse.jetty.io.ManagedSelector$SelectorProducer.select",
                      "org.eclipse.jetty.util.thread.QueuedThreadPool$Runner.run")
                  .wait(SELECT)
                  .name("HttpClient@#-#", EVER_NEW, EVER_NEW)),
          sample(
              "JLK024",
              "WebSocket clients",
              jettyWorker().name("WebSocketClient@#-#", EVER_NEW, EVER_NEW).lock(MANY, CONDITION)),
          sample(
              "JLK025",
              "groups of two threads",
              eventLoop().name("nioEventLoopGroup-#-#", EVER_NEW, VARYING)),
          sample(
              "JLK025",
              "Netty 4.2",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "io.netty.channel.nio.NioIoHandler.select",
                      "io.netty.channel.nio.NioIoHandler.run",
                      "io.netty.channel.SingleThreadIoEventLoop.runIo",
                      "io.netty.channel.SingleThreadIoEventLoop.run")
                  .wait(SELECT)
                  .name("multiThreadIoEventLoopGroup-#-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK025",
              "a shaded copy with the native transport",
              frames(
                      "com.acme.shaded.io.netty.channel.epoll.Native.epollWait",
                      "com.acme.shaded.io.netty.channel.epoll.EpollEventLoop.run")
                  .wait(SELECT)
                  .name("epollEventLoopGroup-#-#", EVER_NEW, VARYING)),
          sample(
              "JLK025",
              "groups whose threads have a name of their own",
              eventLoop().name("device-io-#", VARYING)),
          sample("JLK025", "wheel timers", wheel().name("pool-#-thread-#", EVER_NEW, CONSTANT)),
          sample("JLK025", "wheel timers with one name", wheel().name("device-timeouts")),
          sample(
              "JLK026",
              "WebClient, the native transport",
              epoll().name("webflux-http-epoll-#", VARYING)),
          sample(
              "JLK026",
              "one event loop each, named after the partner",
              eventLoop().name("partner-#-nio-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK026",
              "resources that are not the global ones",
              eventLoop().name("reactor-http-nio-#", VARYING)),
          sample(
              "JLK027",
              "the readers of the OkHttp transport",
              frames(
                      "sun.nio.ch.NioSocketImpl.read",
                      "java.net.Socket$SocketInputStream.read",
                      "okio.InputStreamSource.read",
                      "io.grpc.okhttp.internal.framed.Http2$Reader.nextFrame",
                      "io.grpc.okhttp.OkHttpClientTransport$ClientFrameHandler.run",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker")
                  .wait(IO)
                  .name("OkHttpClientTransport")),
          sample(
              "JLK027",
              "channels with event loops of their own, shaded",
              epoll()
                  .printed("io.grpc.netty.shaded.io.netty.channel.epoll.EpollEventLoop.run")
                  .name("epollEventLoopGroup-#-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK027",
              "the event loops of several class loaders",
              epoll().name("grpc-default-worker-ELG-#-#", CONSTANT, VARYING)));

  private HttpClientSamples() {}

  static FactsBuilder jettyWorker() {
    return frames(
            "org.eclipse.jetty.util.BlockingArrayQueue.poll",
            "org.eclipse.jetty.util.thread.QueuedThreadPool$Runner.idleJobPoll",
            "org.eclipse.jetty.util.thread.QueuedThreadPool$Runner.run",
            "java.lang.Thread.run")
        .wait(TIMED_PARK);
  }

  static FactsBuilder epoll() {
    return frames(
            "io.netty.channel.epoll.EpollEventLoop.run",
            "io.netty.util.concurrent.SingleThreadEventExecutor$4.run",
            "java.lang.Thread.run")
        .wait(SELECT);
  }
}
