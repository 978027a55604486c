package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
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
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** Threads of clients of HTTP, RPC and messaging: JLK022 to JLK027. */
final class RemoteClientSamples {

  static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK022",
              "clean-up by OkHttp 4",
              worker("LinkedBlockingQueue.take")
                  .name("OkHttp TaskRunner")
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK023",
              "HttpClient 5",
              frames(
                      "java.lang.Thread.sleep",
                      "org.apache.hc.client5.http.impl.IdleConnectionEvictor.lambda$new$0",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("idle-connection-evictor-#", CONSTANT)),
          sample(
              "JLK024",
              "threads that wait for work",
              frames(
                      "org.eclipse.jetty.util.BlockingArrayQueue.poll",
                      "org.eclipse.jetty.util.thread.QueuedThreadPool$Runner.run")
                  .wait(TIMED_PARK)
                  .name("HttpClient@#-#", EVER_NEW, VARYING)
                  .lock(MANY, CONDITION)),
          sample(
              "JLK025",
              "a group for each device",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "io.netty.channel.nio.NioEventLoop.select",
                      "io.netty.channel.nio.NioEventLoop.run",
                      "java.lang.Thread.run")
                  .wait(SELECT)
                  .name("nioEventLoopGroup-#-#", EVER_NEW, VARYING)),
          sample(
              "JLK025",
              "Netty 4.2",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "io.netty.channel.nio.NioIoHandler.run",
                      "io.netty.channel.SingleThreadIoEventLoop.run",
                      "java.lang.Thread.run")
                  .wait(SELECT)
                  .name("multiThreadIoEventLoopGroup-#-#", EVER_NEW, VARYING)),
          sample(
              "JLK026",
              "the same numbers in each set of resources",
              loop("").name("webflux-http-epoll-#", VARYING)),
          sample(
              "JLK026",
              "the same on NIO",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "io.netty.channel.nio.NioEventLoop.select",
                      "io.netty.channel.nio.NioEventLoop.run")
                  .wait(SELECT)
                  .name("reactor-http-nio-#", VARYING)
                  .lock(MANY)),
          sample(
              "JLK027",
              "the transport of OkHttp",
              frames(
                      "java.net.Socket$SocketInputStream.read",
                      "io.grpc.okhttp.internal.framed.Http2$Reader.nextFrame",
                      "io.grpc.okhttp.OkHttpClientTransport$ClientFrameHandler.run")
                  .wait(IO)
                  .name("OkHttpClientTransport")),
          sample(
              "JLK027",
              "channels with event loops of their own, in a shaded copy",
              loop("io.grpc.netty.shaded.")
                  .name("grpc-default-worker-ELG-#-#", EVER_NEW, VARYING)));

  private RemoteClientSamples() {}

  /** An idle event loop of Netty, maybe of a shaded one. */
  static FactsBuilder loop(String shade) {
    return frames(
            shade + "io.netty.channel.epoll.Native.epollWait",
            shade + "io.netty.channel.epoll.EpollEventLoop.run",
            shade + "io.netty.util.concurrent.SingleThreadEventExecutor$4.run",
            "java.lang.Thread.run")
        .wait(SELECT);
  }
}
