package com.acme.kitchen;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Leaks (JLK066) if args[0] is {@code one-notified}: two threads wait for each dish, and the cook calls notify(), which wakes one.
 * Healthy if it is {@code all-notified}: orders wait for their dish up to three seconds, and each is notified.
 */
public final class MonitorWaits {
    private boolean done;

    public static void main(String[] args) throws Exception {
        boolean all = args[0].equals("all-notified");
        Random random = new Random(Long.parseLong(args[2]));
        ScheduledExecutorService cooks = Executors.newScheduledThreadPool(2, new NamedThreads("cook-%d"));
        ExecutorService helpers = Executors.newCachedThreadPool(new NamedThreads("helper-%d"));
        Service service = new Service("kitchen", Long.parseLong(args[2])).unboundedWorkers();
        service.route("/order", Double.parseDouble(args[1]), path -> {
            MonitorWaits dish = new MonitorWaits();
            cooks.schedule(() -> dish.serve(all), 300 + random.nextInt(all ? 2_700 : 300), TimeUnit.MILLISECONDS);
            helpers.submit(dish::awaitDish);
            dish.awaitDish();
        });
        service.start();
    }

    private synchronized Object awaitDish() throws InterruptedException {
        while (!done) {
            wait();
        }
        return this;
    }

    private synchronized void serve(boolean all) {
        done = true;
        if (all) {
            notifyAll();
        } else {
            notify();
        }
    }
}
