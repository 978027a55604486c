package com.acme.auction;

import com.acme.platform.Service;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;

/**
 * Leaks (JLK072), or does not if its second argument is "joined": one thread opens a scope for each auction, with a subtask
 * that reads the item and one that listens for bids until it is cancelled; the leaking one neither joins nor closes it.
 */
public final class StructuredScopes {
    private static final BlockingQueue<String> AUCTIONS = new LinkedBlockingQueue<>();

    public static void main(String[] args) throws Exception {
        boolean joined = args[1].equals("joined");
        Service service = new Service("auction", Long.parseLong(args[2]))
            .workers(Executors.newVirtualThreadPerTaskExecutor());
        service.route("/auction", Double.parseDouble(args[0]), AUCTIONS::add);
        new Thread(() -> hold(service, joined), "auctioneer").start();
        service.start();
    }

    private static void hold(Service service, boolean joined) {
        try {
            while (true) {
                String auction = AUCTIONS.take();
                if (joined) {
                    try (var scope = StructuredTaskScope.open(Joiner.<String>anySuccessfulResultOrThrow())) {
                        start(scope, service, auction);
                        scope.join();
                    }
                } else {
                    start(StructuredTaskScope.open(Joiner.<String>awaitAll()), service, auction);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(StructuredTaskScope<String, ?> scope, Service service, String auction) {
        BlockingQueue<String> bids = new LinkedBlockingQueue<>();
        scope.fork(() -> {
            service.work().queryDatabase();
            return auction;
        });
        scope.fork(() -> {
            while (true) {
                service.log("bid " + bids.take());
            }
        });
    }
}
