package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.MessagingSamples.CONDITION;
import static io.jleak.catalogue.MessagingSamples.HANDOVER;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** Threads that look like those of forgotten clients of message brokers: JLK028 to JLK033. */
final class MessagingNearMisses {

  static final List<Sample> ALL =
      List.of(
          sample(
              "JLK028",
              "a producer for each topic, all there",
              MessagingSamples.kafkaSender()
                  .name("kafka-producer-network-thread | producer-#", EVER_NEW)
                  .trend(SETTLED)),
          sample(
              "JLK028",
              "producers that are replaced and closed",
              MessagingSamples.kafkaSender()
                  .name("kafka-producer-network-thread | producer-#", EVER_NEW)
                  .trend(CHURNING)),
          sample(
              "JLK028",
              "requests that wait for metadata in send()",
              frames(
                      "java.lang.Object.wait",
                      "org.apache.kafka.clients.producer.internals.ProducerMetadata.awaitUpdate",
                      "org.apache.kafka.clients.producer.KafkaProducer.waitOnMetadata",
                      "org.apache.kafka.clients.producer.KafkaProducer.send",
                      "com.acme.orders.Publisher.publish")
                  .name("http-nio-#-exec-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK029",
              "workers of a group that is rebalanced",
              MessagingSamples.kafkaPoll()
                  .name("delivery-#-C-#", EVER_NEW, CONSTANT)
                  .trend(CHURNING)),
          sample(
              "JLK029",
              "consumers that are made and closed",
              MessagingSamples.kafkaConsumer("select").trend(CHURNING)),
          sample("JLK029", "consumers at start", MessagingSamples.kafkaPoll().trend(SETTLED)),
          sample(
              "JLK029",
              "producers",
              MessagingSamples.kafkaSender()
                  .name("kafka-producer-network-thread | producer-#", EVER_NEW)),
          sample(
              "JLK030",
              "an admin client for each check, closed",
              MessagingSamples.kafkaAdmin()
                  .name("kafka-admin-client-thread | adminclient-#", EVER_NEW)
                  .trend(CHURNING)),
          sample(
              "JLK030",
              "requests that wait for an answer of the one admin client",
              frames(
                      "java.util.concurrent.CompletableFuture.get",
                      "org.apache.kafka.common.internals.KafkaFutureImpl.get",
                      "com.acme.health.Topics.exists")
                  .name("http-nio-#-exec-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK031",
              "connections that are replaced and closed",
              MessagingSamples.rabbitReader()
                  .name("AMQP Connection #:#", CONSTANT, CONSTANT)
                  .trend(CHURNING)),
          sample(
              "JLK031",
              "the connections of a program that is up",
              MessagingSamples.rabbitReader()
                  .name("AMQP Connection #:#", CONSTANT, CONSTANT)
                  .trend(STEADY)),
          sample(
              "JLK031",
              "consumers of one connection, while their pool fills",
              worker("LinkedBlockingQueue.take")
                  .name("pool-#-thread-#", CONSTANT, EVER_NEW)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK032",
              "the event loops of one client, while it warms up",
              MessagingSamples.pulsarLoop().name("pulsar-client-io-#-#", CONSTANT, EVER_NEW)),
          sample(
              "JLK032",
              "a client for each tenant, all there",
              scheduler()
                  .name("pulsar-client-scheduled-#-#", EVER_NEW, CONSTANT)
                  .lock(ONE_EACH, CONDITION)
                  .trend(SETTLED)),
          sample(
              "JLK033",
              "connections that are made and closed",
              MessagingSamples.activeMqReader()
                  .name("ActiveMQ Transport: tcp://localhost/#@#", CONSTANT, EVER_NEW)
                  .trend(CHURNING)),
          sample(
              "JLK033",
              "many sessions of one connection",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("ActiveMQ Session Task-#", EVER_NEW)
                  .lock(ONE_SHARED, HANDOVER)),
          sample(
              "JLK033",
              "the same in a dump without locks",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("ActiveMQ Session Task-#", EVER_NEW)),
          sample(
              "JLK033",
              "Artemis: the pool that all connections share",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("Thread-# (ActiveMQ-client-global-threads)", EVER_NEW)
                  .lock(ONE_SHARED, HANDOVER)),
          sample(
              "JLK033",
              "idle connections of a pool",
              MessagingSamples.activeMqReader()
                  .wait(IO)
                  .name("ActiveMQ Transport: tcp://localhost/#@#", CONSTANT, EVER_NEW)
                  .trend(POOL)));

  private MessagingNearMisses() {}
}
