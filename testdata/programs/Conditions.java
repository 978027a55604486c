package com.acme.parking;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Leaks (JLK065) if args[0] is {@code never-signalled}: cars wait for a free place; one that leaves after an error of the till frees
 * its place without a signal. Healthy if it is {@code moving}: every leaving car signals, and 25 cars take turns at five places.
 */
public final class Conditions {
    private static final int CARS = 25;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition placeFree = lock.newCondition();
    private int free;

    private Conditions(int free) {
        this.free = free;
    }

    public static void main(String[] args) throws Exception {
        Service service = new Service("parking", Long.parseLong(args[2])).unboundedWorkers();
        if (args[0].equals("moving")) {
            Conditions garage = new Conditions(5);
            ExecutorService cars = Executors.newFixedThreadPool(CARS, new NamedThreads("car-%d"));
            for (int i = 0; i < CARS; i++) {
                cars.submit(() -> garage.takeTurns(service));
            }
        } else {
            service.route("/park", Double.parseDouble(args[1]), path -> {
                Conditions lane = new Conditions(0);
                boolean tillFails = Integer.parseInt(path.replaceAll("\\D", "")) % 2 == 0;
                new Thread(() -> lane.payAndLeave(service, tillFails), "departure").start();
                lane.enter();
            });
        }
        service.start();
    }

    private void enter() throws InterruptedException {
        lock.lock();
        try {
            while (free == 0) {
                placeFree.await();
            }
            free--;
        } finally {
            lock.unlock();
        }
    }

    private void leave(boolean signal) {
        lock.lock();
        try {
            free++;
            if (signal) {
                placeFree.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void payAndLeave(Service service, boolean tillFails) {
        try {
            service.work().queryDatabase();
            Thread.sleep(100);
            leave(!tillFails);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Object takeTurns(Service service) throws InterruptedException {
        while (true) {
            enter();
            service.work().queryDatabase();
            leave(true);
            service.work().queryDatabase();
        }
    }
}
