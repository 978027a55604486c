package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.RemoteClientSamples.loop;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.MANY;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.SlotBehaviour.VARYING;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.SELECT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** What looks like the leaks of JLK022 to JLK027 and is none. */
final class RemoteClientNearMisses {

  static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final List<Sample> ALL =
      List.of(
          sample(
              "JLK022",
              "calls that come and go",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .trend(CHURNING)
                  .name("OkHttp Dispatcher")
                  .lock(MANY, "java.util.concurrent.SynchronousQueue$TransferStack")),
          sample(
              "JLK022",
              "one client under load",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("OkHttp Dispatcher")
                  .lock(ONE_SHARED, "java.util.concurrent.SynchronousQueue$TransferStack")),
          sample(
              "JLK023",
              "clients that are closed",
              frames(
                      "java.lang.Thread.sleep",
                      "org.apache.http.impl.client.IdleConnectionEvictor$1.run")
                  .wait(SLEEP)
                  .trend(CHURNING)
                  .name("Connection evictor")),
          sample(
              "JLK023",
              "calls of a client",
              frames(
                      "java.net.Socket$SocketInputStream.read",
                      "org.apache.http.impl.client.CloseableHttpClient.execute",
                      "com.acme.orders.Prices.fetch")
                  .wait(IO)),
          sample(
              "JLK024",
              "one client that gets busier",
              frames(
                      "org.eclipse.jetty.util.BlockingArrayQueue.poll",
                      "org.eclipse.jetty.util.thread.QueuedThreadPool$Runner.run")
                  .wait(TIMED_PARK)
                  .name("HttpClient@#-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK024",
              "the threads of a server",
              frames(
                      "org.eclipse.jetty.util.BlockingArrayQueue.poll",
                      "org.eclipse.jetty.util.thread.QueuedThreadPool$Runner.run")
                  .wait(TIMED_PARK)
                  .name("qtp#-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK025",
              "one group that fills up",
              frames("sun.nio.ch.SelectorImpl.select", "io.netty.channel.nio.NioEventLoop.run")
                  .wait(SELECT)
                  .name("nioEventLoopGroup-#-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK025",
              "groups that are shut down",
              frames("sun.nio.ch.SelectorImpl.select", "io.netty.channel.nio.NioEventLoop.run")
                  .wait(SELECT)
                  .trend(CHURNING)
                  .name("nioEventLoopGroup-#-#", EVER_NEW, VARYING)),
          sample(
              "JLK026",
              "the global resources at start",
              loop("").name("reactor-http-epoll-#", EVER_NEW)),
          sample(
              "JLK026",
              "resources from the start on",
              loop("").trend(POOL).name("webflux-http-epoll-#", VARYING)),
          sample(
              "JLK027",
              "the shared event loops",
              loop("io.grpc.netty.shaded.")
                  .name("grpc-default-worker-ELG-#-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK027",
              "channels that are shut down",
              frames(
                      "java.net.Socket$SocketInputStream.read",
                      "io.grpc.okhttp.OkHttpClientTransport$ClientFrameHandler.run")
                  .wait(IO)
                  .trend(CHURNING)
                  .name("OkHttpClientTransport")));

  private RemoteClientNearMisses() {}
}
