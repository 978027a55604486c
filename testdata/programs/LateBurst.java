package com.acme.closing;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Healthy: late in the series the closing of the month begins and still goes on at its end; args[0]: after so many seconds, args[1]: so many tasks at a time, args[3]: they compute in threads of their own, or query in a pool. */
public final class LateBurst {
    public static void main(String[] args) throws Exception {
        long beginsMs = Long.parseLong(args[0]) * 1_000;
        Semaphore free = new Semaphore(Integer.parseInt(args[1]));
        Random random = new Random(Long.parseLong(args[2]));
        boolean computes = args[3].equals("computes");
        ExecutorService pool = Executors.newCachedThreadPool(new NamedThreads("ledger-closing-%d"));
        Service service = new Service("closing", Long.parseLong(args[2]));
        new Thread(() -> close(free, beginsMs, account -> {
            int ms = 500 + random.nextInt(2_000);
            if (computes) {
                new Thread(() -> compute(free, ms), "closing-account-" + account).start();
            } else {
                pool.execute(() -> query(service, free, ms));
            }
        }), "month-end").start();
        service.start();
    }

    private interface Account {
        void close(int number);
    }

    private static void close(Semaphore free, long beginsMs, Account each) {
        try {
            Thread.sleep(beginsMs);
            for (int number = 100_000; ; number++) {
                free.acquire();
                each.close(number);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bursts of computing. */
    private static void compute(Semaphore free, int ms) {
        double sum = 0;
        for (long end = System.nanoTime() + ms * 1_000_000L; System.nanoTime() < end;) {
            for (long pause = System.nanoTime() + 4_000_000; System.nanoTime() < pause;) {
                sum += Math.sqrt(end - System.nanoTime());
            }
            LockSupport.parkNanos(40_000_000);
        }
        free.release(sum < 0 ? 2 : 1);
    }

    private static void query(Service service, Semaphore free, int ms) {
        try {
            for (long end = System.nanoTime() + ms * 1_000_000L; System.nanoTime() < end;) {
                service.work().queryDatabase();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        free.release();
    }
}
