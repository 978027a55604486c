package com.acme.chat;

import com.acme.platform.Service;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Leaks (JLK003): each chat gets newSingleThreadExecutor() to keep its messages in order, and stays in the map after
 * it ended (out of the map, the garbage collector would shut it down).
 */
public final class SingleThreadExecutorPerRequest {
    private static final Map<String, ExecutorService> CHATS = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        Service service = new Service("chat", Long.parseLong(args[1]));
        service.route("/chat", Double.parseDouble(args[0]), path -> {
            ExecutorService messages = CHATS.computeIfAbsent(path, id -> Executors.newSingleThreadExecutor());
            for (int i = 0; i < 4; i++) {
                messages.execute(() -> deliver(service));
            }
        });
        service.start();
    }

    private static void deliver(Service service) {
        try {
            service.work().queryDatabase();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
