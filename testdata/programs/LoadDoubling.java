package com.acme.tickets;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Healthy: a ticket sale begins, the load doubles at once, the pool follows, and stays at its new size. */
public final class LoadDoubling {
    public static void main(String[] args) throws Exception {
        int normal = Integer.parseInt(args[0]);
        long saleAt = System.nanoTime() + Long.parseLong(args[1]) * 1_000_000_000L;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 4, TimeUnit.SECONDS,
            new SynchronousQueue<>(), new NamedThreads("checkout-%d"));
        Service service = new Service("tickets", Long.parseLong(args[2]));
        new Thread(() -> admit(service, pool, normal, saleAt), "waiting-room").start();
        service.start();
    }

    private static void admit(Service service, ThreadPoolExecutor pool, int normal, long saleAt) {
        try {
            while (true) {
                for (int i = System.nanoTime() < saleAt ? normal : 2 * normal; i > 0; i--) {
                    pool.execute(() -> checkOut(service));
                }
                Thread.sleep(300);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void checkOut(Service service) {
        try {
            service.work().queryDatabase();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
