package com.acme.filing;

import com.acme.platform.Service;
import java.util.Random;

/** Healthy: each delivery of files starts a thread for each file, args[0] files, every args[1] ms; all are done before the next. */
public final class ThreadPerTask {
    public static void main(String[] args) throws Exception {
        int files = Integer.parseInt(args[0]);
        long everyMs = Long.parseLong(args[1]);
        Service service = new Service("filing", Long.parseLong(args[2]));
        Random random = new Random(Long.parseLong(args[2]));
        new Thread(() -> deliver(service, random, files, everyMs), "deliveries").start();
        service.start();
    }

    private static void deliver(Service service, Random random, int files, long everyMs) {
        try {
            for (int delivery = 1; ; delivery++) {
                for (int file = 1; file <= files; file++) {
                    int reads = 1 + random.nextInt((int) (everyMs / 80));
                    new Thread(() -> read(service, reads), "import-" + delivery + "-" + file + ".csv").start();
                    Thread.sleep(20);
                }
                Thread.sleep(everyMs);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void read(Service service, int reads) {
        try {
            for (int i = 0; i < reads; i++) {
                service.work().queryDatabase();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
