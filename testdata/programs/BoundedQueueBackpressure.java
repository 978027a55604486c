package com.acme.etl;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Healthy: producers that wait for a while in put, since the loader pauses now and then, but always move on. */
public final class BoundedQueueBackpressure {
    public static void main(String[] args) throws Exception {
        int producers = Integer.parseInt(args[0]);
        Random random = new Random(Long.parseLong(args[1]));
        BlockingQueue<String> rows = new ArrayBlockingQueue<>(10);
        Service service = new Service("etl", Long.parseLong(args[1]));
        ExecutorService pool = Executors.newFixedThreadPool(producers, new NamedThreads("extract-%d"));
        for (int i = 0; i < producers; i++) {
            pool.execute(() -> extract(rows, random));
        }
        new Thread(() -> load(rows, random), "load").start();
        service.start();
    }

    private static void extract(BlockingQueue<String> rows, Random random) {
        try {
            while (true) {
                Thread.sleep(random.nextInt(400));
                rows.put("row");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void load(BlockingQueue<String> rows, Random random) {
        try {
            while (true) {
                rows.take();
                Thread.sleep(random.nextInt(60) == 0 ? 1_000 + random.nextInt(2_500) : random.nextInt(40));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
