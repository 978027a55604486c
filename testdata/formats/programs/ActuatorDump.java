package com.acme.cart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.actuate.management.ThreadDumpEndpoint;

/** Prints what Spring Boot's /actuator/threaddump answers, while some threads hold locks and others want them. */
public final class ActuatorDump {
    private static final Object MONITOR = new Object();
    private static final ReentrantLock LOCK = new ReentrantLock();

    public static void main(String[] args) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        start("holder \"of both\"", () -> {
            LOCK.lock();
            synchronized (MONITOR) {
                held.countDown();
                Thread.sleep(100_000);
            }
        });
        held.await();
        start("wants\nthe monitor", () -> {
            synchronized (MONITOR) {
                System.err.println("never");
            }
        });
        start("wants the lock", LOCK::lock);
        var pool = Executors.newScheduledThreadPool(2);
        pool.schedule(() -> { }, 100, java.util.concurrent.TimeUnit.SECONDS);
        Thread.sleep(300);
        ObjectMapper json = new ObjectMapper()
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);
        System.out.print(json.writeValueAsString(new ThreadDumpEndpoint().threadDump()));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private interface Task {
        void run() throws Exception;
    }

    private static void start(String name, Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (Exception e) {
                Thread.currentThread().interrupt();
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }
}
