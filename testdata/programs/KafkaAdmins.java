package com.acme.topics;

import com.acme.platform.Clients;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** A Kafka AdminClient for each check of a topic, without a broker that answers; args[0] says when they are closed (Clients). */
public final class KafkaAdmins {
    public static void main(String[] args) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:9");
        Clients.serve("topics", "/topic", args, id -> Admin.create(settings), Admin::listTopics,
            admin -> admin.close(Duration.ofMillis(200)));
    }
}
