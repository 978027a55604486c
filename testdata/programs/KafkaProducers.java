package com.acme.orders;

import com.acme.platform.Clients;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A KafkaProducer for each order, without a broker that answers; args[0] says when they are closed (Clients). */
public final class KafkaProducers {
    public static void main(String[] args) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:9", "max.block.ms", "20");
        Clients.serve("orders", "/order", args,
            id -> new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()),
            producer -> producer.send(new ProducerRecord<>("orders", "paid")),
            producer -> producer.close(Duration.ofMillis(500)));
    }
}
