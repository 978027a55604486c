package com.acme.maps;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Healthy: an elastic pool whose load climbs for a while, so that it grows to its maximum and then stays there. */
public final class Plateau {
    public static void main(String[] args) throws Exception {
        int maximum = Integer.parseInt(args[0]);
        long climbFrom = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000L;
        long climbSeconds = Long.parseLong(args[2]);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(5, maximum, 60, TimeUnit.SECONDS, new SynchronousQueue<>(),
            new NamedThreads("tile-render-%d"), new ThreadPoolExecutor.DiscardPolicy());
        pool.prestartAllCoreThreads();
        Service service = new Service("maps", Long.parseLong(args[3]));
        service.route("/tiles", 5, path -> {
            double climbed = Math.min(1, Math.max(0, (System.nanoTime() - climbFrom) / 1e9 / climbSeconds));
            int tiles = (int) (4 + climbed * (maximum - 4));
            for (int i = 0; i < tiles; i++) {
                pool.execute(() -> render(service));
            }
        });
        service.start();
    }

    private static void render(Service service) {
        try {
            service.work().queryDatabase();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
