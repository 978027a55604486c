package com.acme.quotes;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Healthy: many threads wait for a latch (or a future), each for some seconds until the insurers have answered. */
public final class LatchWaitsEnd {
    private static final int INSURERS = 3;

    public static void main(String[] args) throws Exception {
        boolean latch = args[0].equals("latch");
        Random random = new Random(Long.parseLong(args[2]));
        ScheduledExecutorService insurers = new ScheduledThreadPoolExecutor(2, new NamedThreads("insurer-%d"));
        Executor comparisons = new ThreadPoolExecutor(0, 200, 1, TimeUnit.SECONDS, new SynchronousQueue<>(),
            new NamedThreads("comparison-%d"));
        Service service = new Service("quotes", Long.parseLong(args[2]));
        service.route("/compare", Double.parseDouble(args[1]), path -> comparisons.execute(() -> {
            try {
                if (latch) {
                    compareByLatch(insurers, random);
                } else {
                    compareByFuture(insurers, random);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        service.start();
    }

    private static void compareByLatch(ScheduledExecutorService insurers, Random random) throws InterruptedException {
        CountDownLatch answers = new CountDownLatch(INSURERS);
        for (int i = 0; i < INSURERS; i++) {
            insurers.schedule(answers::countDown, 500 + random.nextInt(3_500), TimeUnit.MILLISECONDS);
        }
        answers.await();
    }

    private static void compareByFuture(ScheduledExecutorService insurers, Random random) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        insurers.schedule(() -> answer.complete("offer"), 500 + random.nextInt(3_500), TimeUnit.MILLISECONDS);
        answer.join();
    }
}
