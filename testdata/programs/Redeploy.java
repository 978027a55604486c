package com.acme.portal;

import com.acme.platform.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Healthy: an application is deployed anew now and then; the new one starts its pools, then the old ones are stopped. */
public final class Redeploy {
    private final List<ExecutorService> pools = new ArrayList<>();
    private final Timer timer = new Timer();

    private Redeploy() {
        for (int threads : new int[] {4, 2, 6}) {
            ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(threads);
            pool.prestartAllCoreThreads();
            pools.add(pool);
        }
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
        scheduler.scheduleAtFixedRate(() -> pools.get(0).execute(Thread::yield), 100, 500, TimeUnit.MILLISECONDS);
        pools.add(scheduler);
    }

    public static void main(String[] args) throws Exception {
        long everyMs = Long.parseLong(args[0]);
        Service service = new Service("portal", Long.parseLong(args[1]));
        new Thread(() -> deploy(service, everyMs), "deployer").start();
        service.start();
    }

    private static void deploy(Service service, long everyMs) {
        try {
            Redeploy running = new Redeploy();
            while (true) {
                Thread.sleep(everyMs);
                Redeploy next = new Redeploy();
                service.log("new version runs");
                Thread.sleep(1_000);
                running.stop();
                running = next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() throws InterruptedException {
        timer.cancel();
        for (int i = pools.size() - 1; i >= 0; i--) {
            ExecutorService pool = pools.get(i);
            pool.shutdown();
            pool.awaitTermination(2, TimeUnit.SECONDS);
        }
    }
}
