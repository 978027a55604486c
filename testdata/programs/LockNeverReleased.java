package com.acme.ledger;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Leaks (JLK010): once an export returns without unlock (no finally); its thread has ended, or went back to its pool,
 * and every booking waits for the lock.
 */
public final class LockNeverReleased {
    private static final int EXPORT_AFTER_MS = 2_500;
    private static final ReentrantLock LEDGER = new ReentrantLock();

    public static void main(String[] args) throws Exception {
        Service service = new Service("ledger", Long.parseLong(args[2])).unboundedWorkers();
        service.route("/book", Double.parseDouble(args[1]), path -> book(service));
        if (args[0].equals("ended")) {
            new Thread(() -> export(service), "ledger-export").start();
        } else {
            ExecutorService exports = Executors.newFixedThreadPool(3, new NamedThreads("ledger-export-%d"));
            for (int i = 0; i < 3; i++) {
                exports.execute(() -> export(service));
            }
        }
        service.start();
    }

    private static void book(Service service) throws InterruptedException {
        LEDGER.lock();
        try {
            service.work().queryDatabase();
        } finally {
            LEDGER.unlock();
        }
    }

    private static void export(Service service) {
        try {
            Thread.sleep(EXPORT_AFTER_MS);
            LEDGER.lock();
            if (LEDGER.getHoldCount() == 1) {
                service.log("nothing to export");
                return;
            }
            LEDGER.unlock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
