package com.acme.payment;

import com.acme.platform.Service;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Leaks (JLK009): answers of the bank complete a future by its id; one in three never comes, and nobody sets a limit. */
public final class FutureNeverCompleted {
    private static final Map<String, CompletableFuture<String>> PENDING = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        boolean join = args[0].equals("join");
        Service service = new Service("payment", Long.parseLong(args[2])).unboundedWorkers();
        service.route("/pay", Double.parseDouble(args[1]), path -> {
            CompletableFuture<String> answer = new CompletableFuture<>();
            PENDING.put(path, answer);
            if (path.hashCode() % 3 != 0) {
                new Thread(() -> answer(service, path), "bank-callback").start();
            }
            service.log(join ? answer.join() : answer.thenApply(String::trim).get());
        });
        service.start();
    }

    private static void answer(Service service, String path) {
        try {
            service.work().queryDatabase();
            PENDING.remove(path).complete("paid " + path);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
