package com.acme.payment;

import com.acme.platform.Service;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Leaks (JLK009): a virtual thread for each payment; the bank's answer to one in three never comes, and nobody sets a limit. */
public final class VirtualThreadsNeverAnswered {
    private static final Map<String, CompletableFuture<String>> PENDING = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        Service service = new Service("payment", Long.parseLong(args[1]))
            .workers(Executors.newVirtualThreadPerTaskExecutor());
        service.route("/pay", Double.parseDouble(args[0]), path -> {
            CompletableFuture<String> answer = new CompletableFuture<>();
            PENDING.put(path, answer);
            if (path.hashCode() % 3 != 0) {
                Thread.ofVirtual().name("bank-callback").start(() -> answer(service, path));
            }
            service.log(answer.join());
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
