package com.acme.feeds;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Leaks (JLK067) if args[0] is {@code never-ends}: to reload the feed one interrupts its reader and joins it, but the reader swallows
 * the interrupt and goes on. Healthy if it is {@code ends}: each import joins two threads that end within three seconds.
 */
public final class Joins {
    public static void main(String[] args) throws Exception {
        Service service = new Service("feeds", Long.parseLong(args[2])).unboundedWorkers();
        if (args[0].equals("ends")) {
            Random random = new Random(Long.parseLong(args[2]));
            ExecutorService imports = Executors.newFixedThreadPool(20, new NamedThreads("import-%d"));
            service.route("/import", Double.parseDouble(args[1]), path -> imports.submit(() -> importBoth(random)));
        } else {
            Thread reader = new Thread(() -> readForEver(service), "feed-reader");
            reader.start();
            service.route("/reload", Double.parseDouble(args[1]), path -> {
                reader.interrupt();
                reader.join();
            });
        }
        service.start();
    }

    private static void readForEver(Service service) {
        while (true) {
            try {
                service.work().queryDatabase();
                service.work().any("/feed");
            } catch (Exception e) {
                service.log("feed: " + e);
            }
        }
    }

    private static Object importBoth(Random random) throws InterruptedException {
        Thread prices = new Thread(() -> load(random.nextInt(3_000)));
        Thread stocks = new Thread(() -> load(random.nextInt(3_000)));
        prices.start();
        stocks.start();
        prices.join();
        stocks.join();
        return null;
    }

    private static void load(int ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
