package com.acme.bank;

import com.acme.platform.Service;
import java.util.concurrent.locks.ReentrantLock;

/** Leaks (JLK015): two transfers take two accounts in opposite order, and every later transfer queues behind them. */
public final class Deadlock {
    private static final int AFTER_MS = 4_000;
    private static final Object ALICE = new Object();
    private static final Object BOB = new Object();
    private static final ReentrantLock CAROL = new ReentrantLock();
    private static final ReentrantLock DAVE = new ReentrantLock();

    private interface Step {
        void run() throws InterruptedException;
    }

    public static void main(String[] args) throws Exception {
        Service service = new Service("bank", Long.parseLong(args[2])).unboundedWorkers();
        Step there;
        Step back;
        switch (args[0]) {
            case "monitors" -> {
                there = () -> inMonitor(ALICE, () -> inMonitor(BOB, Deadlock::move));
                back = () -> inMonitor(BOB, () -> inMonitor(ALICE, Deadlock::move));
            }
            case "locks" -> {
                there = () -> inLock(CAROL, () -> inLock(DAVE, Deadlock::move));
                back = () -> inLock(DAVE, () -> inLock(CAROL, Deadlock::move));
            }
            default -> {
                there = () -> inMonitor(ALICE, () -> inLock(CAROL, Deadlock::move));
                back = () -> inLock(CAROL, () -> inMonitor(ALICE, Deadlock::move));
            }
        }
        service.route("/transfer", Double.parseDouble(args[1]), path -> there.run());
        new Thread(() -> settle(back), "nightly-settlement").start();
        service.start();
    }

    private static void settle(Step back) {
        try {
            Thread.sleep(AFTER_MS);
            while (true) {
                back.run();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void inMonitor(Object account, Step step) throws InterruptedException {
        synchronized (account) {
            pause();
            step.run();
        }
    }

    private static void inLock(ReentrantLock account, Step step) throws InterruptedException {
        account.lock();
        try {
            pause();
            step.run();
        } finally {
            account.unlock();
        }
    }

    /** Long enough that the settlement meets a transfer half way. */
    private static void pause() throws InterruptedException {
        Thread.sleep(60);
    }

    private static void move() throws InterruptedException {
        Thread.sleep(2);
    }
}
