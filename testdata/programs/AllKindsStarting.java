package com.acme.hospital;

import com.acme.platform.HttpPartner;
import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.net.http.HttpClient;
import java.nio.file.FileSystems;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Healthy: subsystems of many kinds start one after the other, args[0] ms apart, and then there are no more. */
public final class AllKindsStarting {
    private static final List<Object> RUNNING = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        long stepMs = Long.parseLong(args[0]);
        Service service = new Service("hospital", Long.parseLong(args[1]));
        List<Callable<Object>> subsystems = List.of(() -> timer("ward-rounds"), () -> pool("lab-results-%d", 3),
            HttpPartner::start, () -> scheduler("pharmacy-%d"), AllKindsStarting::consumer, () -> pool("imaging-%d", 4),
            () -> FileSystems.getDefault().newWatchService(), () -> timer("appointments"), () -> new HttpClientOwner(),
            () -> scheduler("billing-%d"), AllKindsStarting::computation, () -> pool("archive-%d", 2));
        new Thread(() -> startAll(service, subsystems, stepMs), "boot").start();
        service.start();
    }

    /** Keeps a client, and so its thread. */
    private static final class HttpClientOwner {
        private final HttpClient client = HttpClient.newHttpClient();

        @Override
        public String toString() {
            return client.toString();
        }
    }

    private static void startAll(Service service, List<Callable<Object>> subsystems, long stepMs) {
        try {
            for (Callable<Object> subsystem : subsystems) {
                Thread.sleep(stepMs);
                RUNNING.add(subsystem.call());
                service.log(RUNNING.size() + " subsystems started");
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object timer(String name) {
        Timer timer = new Timer(name);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                Thread.yield();
            }
        }, 100, 700);
        return timer;
    }

    private static Object pool(String names, int threads) {
        ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(threads, new NamedThreads(names));
        pool.prestartAllCoreThreads();
        return pool;
    }

    private static Object scheduler(String names) {
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2, new NamedThreads(names));
        scheduler.scheduleAtFixedRate(Thread::yield, 0, 400, TimeUnit.MILLISECONDS);
        scheduler.scheduleAtFixedRate(Thread::yield, 0, 900, TimeUnit.MILLISECONDS);
        return scheduler;
    }

    private static Object consumer() {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        for (int i = 1; i <= 2; i++) {
            new Thread(() -> {
                try {
                    queue.take();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }, "alarm-consumer-" + i).start();
        }
        return queue;
    }

    private static Object computation() throws Exception {
        ForkJoinPool pool = new ForkJoinPool(2);
        pool.submit(Thread::yield).get();
        return pool;
    }
}
