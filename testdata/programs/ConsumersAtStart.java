package com.acme.events;

import com.acme.platform.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Healthy: one consumer thread for each of many topics, all there from the start, most of them without an event. */
public final class ConsumersAtStart {
    public static void main(String[] args) throws Exception {
        List<BlockingQueue<String>> topics = new ArrayList<>();
        Service service = new Service("events", Long.parseLong(args[1]));
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            BlockingQueue<String> topic = new LinkedBlockingQueue<>();
            topics.add(topic);
            new Thread(() -> consume(service, topic), "topic-" + i).start();
        }
        Random random = new Random(Long.parseLong(args[1]));
        service.route("/event", 4, path -> topics.get(random.nextInt(topics.size())).add(path));
        service.start();
    }

    private static void consume(Service service, BlockingQueue<String> topic) {
        try {
            while (true) {
                topic.take();
                service.work().queryDatabase();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
