package com.acme.stock;

import com.acme.platform.Clients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A KafkaConsumer of the new protocol, with a thread in the background, for each warehouse; args[0] says when they are closed (Clients). */
public final class KafkaConsumers {
    public static void main(String[] args) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:9", "group.id", "stock",
            "group.protocol", "consumer", "enable.auto.commit", false);
        Clients.serve("stock", "/warehouse", args,
            id -> new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer()),
            consumer -> consumer.assignment(), consumer -> consumer.close(Duration.ofMillis(200)));
    }
}
