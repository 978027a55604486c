package com.acme.platform;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.DoubleUnaryOperator;

/** Callers of an HTTP server in this process, by one shared client, at a rate that changes with time. */
public final class HttpLoad {
    private HttpLoad() { }

    /**
     * Requests with ever new numbers at their end.
     *
     * @param rate requests a second, after so many seconds
     */
    public static void start(String uri, long seed, DoubleUnaryOperator rate) {
        Thread load = new Thread(() -> send(uri, new Random(seed), rate), "load");
        load.setDaemon(true);
        load.start();
    }

    /** A rate that goes from one number to the other between two moments. */
    public static DoubleUnaryOperator ramp(double before, double after, double from, double until) {
        return second -> before + (after - before) * Math.min(1, Math.max(0, (second - from) / (until - from)));
    }

    /** A rate that swings between two numbers. */
    public static DoubleUnaryOperator waves(double low, double high, double period) {
        return second -> low + (high - low) * (1 - Math.cos(second / period * 2 * Math.PI)) / 2;
    }

    private static void send(String uri, Random random, DoubleUnaryOperator rate) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(3, new NamedThreads("load-%d"))).build();
        long start = System.nanoTime();
        double due = 0;
        try {
            for (int id = 1; ; id++) {
                due += -Math.log(1 - random.nextDouble()) / rate.applyAsDouble(due);
                long wait = (long) (due * 1_000 - (System.nanoTime() - start) / 1e6);
                if (wait > 0) {
                    Thread.sleep(wait);
                }
                client.sendAsync(HttpRequest.newBuilder(URI.create(uri + id)).build(), BodyHandlers.discarding());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
