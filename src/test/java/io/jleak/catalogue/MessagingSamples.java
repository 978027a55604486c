package io.jleak.catalogue;

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
import static io.jleak.model.WaitKind.NONE;
import static io.jleak.model.WaitKind.SELECT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** Threads of the clients of message brokers: JLK028 to JLK033. */
final class MessagingSamples {

  static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";
  static final String HANDOVER = "java.util.concurrent.SynchronousQueue$TransferStack";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK028",
              "the senders",
              kafkaSender().name("kafka-producer-network-thread | producer-#", EVER_NEW)),
          sample(
              "JLK028",
              "the senders of one client.id, in a pause",
              frames(
                      "java.lang.Thread.sleep",
                      "org.apache.kafka.common.utils.Utils.sleep",
                      "org.apache.kafka.common.utils.SystemTime.sleep",
                      "org.apache.kafka.clients.producer.internals.Sender.maybeFindCoordinatorAndRetry",
                      "org.apache.kafka.clients.producer.internals.Sender.runOnce",
                      "org.apache.kafka.clients.producer.internals.Sender.run")
                  .wait(SLEEP)
                  .name("kafka-producer-network-thread | orders")),
          sample(
              "JLK028",
              "the senders in a dump that cuts stacks",
              frames(
                      "sun.nio.ch.SelectorImpl.select",
                      "org.apache.kafka.common.network.Selector.select")
                  .wait(SELECT)
                  .truncated()
                  .name("kafka-producer-network-thread | producer-#", EVER_NEW)),
          sample("JLK029", "the background threads", kafkaConsumer("select")),
          sample(
              "JLK029",
              "the background threads that find no broker",
              frames(
                      "java.util.stream.ReferencePipeline.collect",
                      "org.apache.kafka.clients.consumer.internals.ConsumerNetworkThread.runOnce",
                      "org.apache.kafka.clients.consumer.internals.ConsumerNetworkThread.run")
                  .wait(NONE)
                  .name("consumer_background_thread")),
          sample(
              "JLK029",
              "the heartbeats",
              frames(
                      "java.lang.Object.wait",
                      "org.apache.kafka.clients.consumer.internals.AbstractCoordinator$HeartbeatThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("kafka-coordinator-heartbeat-thread | lake")),
          sample(
              "JLK029",
              "the heartbeats, while consumers poll",
              frames(
                      "java.util.concurrent.locks.ReentrantLock.lock",
                      "org.apache.kafka.clients.consumer.internals.ConsumerNetworkClient.poll",
                      "org.apache.kafka.clients.consumer.internals.ConsumerNetworkClient.pollNoWakeup",
                      "org.apache.kafka.clients.consumer.internals.AbstractCoordinator$HeartbeatThread.run")
                  .name("kafka-coordinator-heartbeat-thread | lake")
                  .lock(ONE_EACH, "java.util.concurrent.locks.ReentrantLock$FairSync")),
          sample(
              "JLK029",
              "the application's own threads that poll",
              kafkaPoll().name("delivery-#-C-#", EVER_NEW, CONSTANT)),
          sample(
              "JLK030",
              "the admin clients",
              kafkaAdmin().name("kafka-admin-client-thread | adminclient-#", EVER_NEW)),
          sample(
              "JLK030",
              "the admin clients of one client.id",
              kafkaAdmin().name("kafka-admin-client-thread | lag-exporter")),
          sample("JLK031", "the readers", rabbitReader().name("AMQP Connection #:#")),
          sample(
              "JLK031",
              "the readers without heartbeats: the read has no time limit",
              frames(
                      "sun.nio.ch.NioSocketImpl.read",
                      "java.net.Socket$SocketInputStream.read",
                      "java.io.DataInputStream.readUnsignedByte",
                      "com.rabbitmq.client.impl.Frame.readFrom",
                      "com.rabbitmq.client.impl.AMQConnection$MainLoop.run")
                  .wait(IO)
                  .name("AMQP Connection #:#", CONSTANT, CONSTANT)),
          sample(
              "JLK031",
              "the loops of NIO",
              frames("sun.nio.ch.SelectorImpl.select", "com.rabbitmq.client.impl.nio.NioLoop.run")
                  .wait(SELECT)
                  .name("rabbitmq-nio")),
          sample(
              "JLK032",
              "the event loops",
              pulsarLoop().name("pulsar-client-io-#-#", EVER_NEW, VARYING)),
          sample(
              "JLK032",
              "the schedulers",
              scheduler()
                  .name("pulsar-client-scheduled-#-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK032",
              "the threads for the client's own work",
              worker("LinkedBlockingQueue.take")
                  .name("pulsar-client-internal-#-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK033",
              "the readers",
              activeMqReader().name("ActiveMQ Transport: tcp://localhost/#@#", CONSTANT, EVER_NEW)),
          sample(
              "JLK033",
              "the readers over TLS",
              frames(
                      "java.net.SocketInputStream.socketRead0",
                      "org.apache.activemq.transport.tcp.TcpTransport$2.fill",
                      "org.apache.activemq.transport.tcp.TcpTransport.doRun",
                      "org.apache.activemq.transport.tcp.TcpTransport.run")
                  .wait(IO)
                  .name("ActiveMQ Transport: ssl://broker/#:#", CONSTANT, CONSTANT)),
          sample(
              "JLK033",
              "the threads of sessions",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("ActiveMQ Session Task-#", CONSTANT)
                  .lock(ONE_EACH, HANDOVER)),
          sample(
              "JLK033",
              "the threads of sessions, in a dump without locks",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("ActiveMQ Session Task-#", CONSTANT)),
          sample(
              "JLK033",
              "Artemis: pools of their own",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("Thread-# (ActiveMQ-client-factory-threads-#)", VARYING, EVER_NEW)
                  .lock(MANY, HANDOVER)));

  static FactsBuilder kafkaSender() {
    return frames(
            "sun.nio.ch.SelectorImpl.select",
            "org.apache.kafka.common.network.Selector.select",
            "org.apache.kafka.common.network.Selector.poll",
            "org.apache.kafka.clients.NetworkClient.poll",
            "org.apache.kafka.clients.producer.internals.Sender.runOnce",
            "org.apache.kafka.clients.producer.internals.Sender.run",
            "java.lang.Thread.run")
        .wait(SELECT);
  }

  static FactsBuilder kafkaConsumer(String select) {
    return frames(
            "sun.nio.ch.SelectorImpl." + select,
            "org.apache.kafka.common.network.Selector.select",
            "org.apache.kafka.clients.NetworkClient.poll",
            "org.apache.kafka.clients.consumer.internals.NetworkClientDelegate.poll",
            "org.apache.kafka.clients.consumer.internals.ConsumerNetworkThread.runOnce",
            "org.apache.kafka.clients.consumer.internals.ConsumerNetworkThread.run")
        .wait(SELECT)
        .name("consumer_background_thread");
  }

  static FactsBuilder kafkaPoll() {
    return frames(
            "sun.nio.ch.SelectorImpl.select",
            "org.apache.kafka.clients.NetworkClient.poll",
            "org.apache.kafka.clients.consumer.internals.ConsumerNetworkClient.poll",
            "org.apache.kafka.clients.consumer.internals.LegacyKafkaConsumer.poll",
            "org.apache.kafka.clients.consumer.KafkaConsumer.poll",
            "com.acme.delivery.KafkaWorkers.consume",
            "java.lang.Thread.run")
        .wait(SELECT);
  }

  static FactsBuilder kafkaAdmin() {
    return frames(
            "sun.nio.ch.SelectorImpl.select",
            "org.apache.kafka.common.network.Selector.select",
            "org.apache.kafka.clients.NetworkClient.poll",
            "org.apache.kafka.clients.admin.KafkaAdminClient$AdminClientRunnable.processRequests",
            "org.apache.kafka.clients.admin.KafkaAdminClient$AdminClientRunnable.run",
            "java.lang.Thread.run")
        .wait(SELECT);
  }

  static FactsBuilder rabbitReader() {
    return frames(
            "sun.nio.ch.NioSocketImpl.timedRead",
            "sun.nio.ch.NioSocketImpl.implRead",
            "java.net.Socket$SocketInputStream.read",
            "java.io.DataInputStream.readUnsignedByte",
            "com.rabbitmq.client.impl.Frame.readFrom",
            "com.rabbitmq.client.impl.SocketFrameHandler.readFrame",
            "com.rabbitmq.client.impl.AMQConnection$MainLoop.run",
            "java.lang.Thread.run")
        .wait(IO);
  }

  static FactsBuilder pulsarLoop() {
    return frames(
            "org.apache.pulsar.shade.io.netty.channel.epoll.Native.epollWait",
            "org.apache.pulsar.shade.io.netty.channel.epoll.EpollEventLoop.run",
            "org.apache.pulsar.shade.io.netty.util.concurrent.SingleThreadEventExecutor$4.run",
            "org.apache.pulsar.shade.io.netty.util.concurrent.FastThreadLocalRunnable.run",
            "java.lang.Thread.run")
        .wait(SELECT);
  }

  static FactsBuilder activeMqReader() {
    return frames(
            "sun.nio.ch.NioSocketImpl.implRead",
            "java.net.Socket$SocketInputStream.read",
            "org.apache.activemq.transport.tcp.TcpBufferedInputStream.fill",
            "org.apache.activemq.openwire.OpenWireFormat.unmarshal",
            "org.apache.activemq.transport.tcp.TcpTransport.readCommand",
            "org.apache.activemq.transport.tcp.TcpTransport.doRun",
            "org.apache.activemq.transport.tcp.TcpTransport.run",
            "java.lang.Thread.run")
        .wait(IO);
  }

  private MessagingSamples() {}
}
