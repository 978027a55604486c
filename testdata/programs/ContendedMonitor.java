package com.acme.auction;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/** Healthy, if slow: many bidders want one monitor (or lock); its owner is another one in each dump. */
public final class ContendedMonitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Random random;

    private ContendedMonitor(Random random) {
        this.random = random;
    }

    public static void main(String[] args) throws Exception {
        boolean monitor = args[0].equals("monitor");
        int bidders = Integer.parseInt(args[1]);
        ContendedMonitor auction = new ContendedMonitor(new Random(Long.parseLong(args[2])));
        Service service = new Service("auction", Long.parseLong(args[2]));
        ExecutorService pool = Executors.newFixedThreadPool(bidders, new NamedThreads("bidder-%d"));
        for (int i = 0; i < bidders; i++) {
            pool.execute(() -> auction.bidFrom(monitor));
        }
        service.start();
    }

    private void bidFrom(boolean monitor) {
        try {
            while (true) {
                Thread.sleep(random.nextInt(600));
                if (monitor) {
                    bid();
                } else {
                    bidLocked();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void bid() throws InterruptedException {
        Thread.sleep(20 + random.nextInt(80));
    }

    private void bidLocked() throws InterruptedException {
        lock.lock();
        try {
            Thread.sleep(20 + random.nextInt(80));
        } finally {
            lock.unlock();
        }
    }
}
