package com.acme.delivery;

import com.acme.platform.Service;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Healthy: consumer threads with a KafkaConsumer each (no broker answers); a rebalance every args[0] ms ends some and starts others, ever new names. */
public final class KafkaWorkers {
    private static final Map<String, Object> SETTINGS = Map.of("bootstrap.servers", "127.0.0.1:9", "group.id", "delivery");

    public static void main(String[] args) throws Exception {
        long everyMs = Long.parseLong(args[0]);
        Service service = new Service("delivery", Long.parseLong(args[1]));
        Random random = new Random(Long.parseLong(args[1]));
        new Thread(() -> rebalance(random, everyMs), "rebalancer").start();
        service.start();
    }

    private static void rebalance(Random random, long everyMs) {
        Deque<Thread> workers = new ArrayDeque<>();
        try {
            for (int partition = 0; ; partition++) {
                while (workers.size() < 6 + random.nextInt(5)) {
                    Thread worker = new Thread(KafkaWorkers::consume, "delivery-" + partition++ + "-C-1");
                    worker.start();
                    workers.add(worker);
                }
                Thread.sleep(everyMs);
                for (int i = 1 + random.nextInt(4); i > 0; i--) {
                    workers.remove().interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void consume() {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(SETTINGS, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("parcels"));
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(500));
            }
        } catch (org.apache.kafka.common.errors.InterruptException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
