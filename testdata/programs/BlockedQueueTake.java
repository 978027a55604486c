package com.acme.feed;

import com.acme.platform.Service;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;

/** Leaks (JLK007): each subscriber has a thread that takes from its queue; who unsubscribes is never told to end. */
public final class BlockedQueueTake {
    private static final int SUBSCRIBED = 5;

    public static void main(String[] args) throws Exception {
        boolean transfer = args[0].equals("transfer");
        Queue<BlockingQueue<String>> subscribers = new ConcurrentLinkedQueue<>();
        Service service = new Service("feed", Long.parseLong(args[2]));
        service.route("/subscribe", Double.parseDouble(args[1]), path -> {
            BlockingQueue<String> news = transfer ? new LinkedTransferQueue<>() : new LinkedBlockingQueue<>();
            new Thread(() -> forward(service, news), "feed-" + path.replaceAll("\\D", "")).start();
            subscribers.add(news);
            if (subscribers.size() > SUBSCRIBED) {
                subscribers.remove();
            }
        });
        service.route("/publish", 4, path -> subscribers.forEach(news -> news.add(path)));
        service.start();
    }

    private static void forward(Service service, BlockingQueue<String> news) {
        try {
            while (true) {
                service.log("news " + news.take());
                service.work().queryDatabase();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
