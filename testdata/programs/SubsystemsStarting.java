package com.acme.suite;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/** Healthy: ten subsystems start one after the other, each with a pool of its own, and then there are no more. */
public final class SubsystemsStarting {
    private static final List<String> SUBSYSTEMS = List.of("sales", "stock", "billing", "tax", "crm", "hr", "docs",
        "search", "reports", "archive");

    public static void main(String[] args) throws Exception {
        long stepMs = Long.parseLong(args[0]);
        Service service = new Service("suite", Long.parseLong(args[1]));
        new Thread(() -> startAll(service, stepMs), "boot").start();
        service.start();
    }

    private static void startAll(Service service, long stepMs) {
        try {
            for (String subsystem : SUBSYSTEMS) {
                Thread.sleep(stepMs);
                ThreadPoolExecutor pool = subsystem.length() % 2 == 0
                    ? new ScheduledThreadPoolExecutor(2, new NamedThreads(subsystem + "-scheduler-%d"))
                    : (ThreadPoolExecutor) Executors.newFixedThreadPool(3);
                pool.prestartAllCoreThreads();
                service.log(subsystem + " started");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
