package com.acme.cart;

import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/** Threads of all kinds that jcmd Thread.dump_to_file shows: odd names, locks, containers, a deadlock of virtual threads. */
public final class VirtualThreads {
    private static final Object MONITOR = new Object();
    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();
    private static final ReentrantLock LOCK = new ReentrantLock();

    public static void main(String[] args) throws Exception {
        CountDownLatch ready = new CountDownLatch(9);
        Thread.ofVirtual().name("a \"quoted\" name").start(() -> park(ready));
        Thread.ofVirtual().name("first line\nsecond line").start(() -> park(ready));
        Thread.ofVirtual().start(() -> park(ready));
        Thread.ofPlatform().name("tab\there {brackets} [and] (so on) #5 ünïcödé \uD83D\uDE00").daemon().start(() -> park(ready));
        Thread.ofVirtual().name("holder").start(() -> hold(ready));
        Thread.ofVirtual().name("wants the lock").start(() -> { ready.countDown(); LOCK.lock(); });
        Thread.ofVirtual().name("waits").start(() -> await(ready));
        Thread.ofVirtual().name("left").start(() -> both(LEFT, RIGHT, ready));
        Thread.ofVirtual().name("right").start(() -> both(RIGHT, LEFT, ready));
        Thread.ofVirtual().name("spins").start(() -> { while (true) { Thread.onSpinWait(); } });
        ExecutorService perTask = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("order-", 1).factory());
        for (int i = 0; i < 5; i++) {
            perTask.submit(() -> { new CountDownLatch(1).await(); return 0; });
        }
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.submit(() -> { Thread.sleep(1_000_000); return 0; });
        pool.submit(() -> { Thread.sleep(1_000_000); return 0; });
        ready.await();
        Thread.sleep(500);
        System.out.println("ready");
        Thread.sleep(1_000_000);
    }

    private static void park(CountDownLatch ready) {
        ready.countDown();
        LockSupport.park();
    }

    private static void hold(CountDownLatch ready) {
        LOCK.lock();
        synchronized (MONITOR) {
            ready.countDown();
            LockSupport.park(MONITOR);
        }
    }

    private static void await(CountDownLatch ready) {
        synchronized (LEFT.getClass()) {
            ready.countDown();
            try {
                LEFT.getClass().wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void both(Object first, Object second, CountDownLatch ready) {
        synchronized (first) {
            ready.countDown();
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
            synchronized (second) {
                System.out.println("never");
            }
        }
    }
}
