package com.acme.risk;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Leaks (JLK063) if args[0] is {@code never-full}: a valuation meets its two helpers at a barrier, and in a third of them one helper
 * fails before it gets there. Healthy if it is {@code rounds}: twenty simulators that meet at a barrier after each round.
 */
public final class Barriers {
    private static final int SIMULATORS = 20;

    public static void main(String[] args) throws Exception {
        Service service = new Service("risk", Long.parseLong(args[2])).unboundedWorkers();
        if (args[0].equals("rounds")) {
            CyclicBarrier round = new CyclicBarrier(SIMULATORS, () -> service.log("round done"));
            ExecutorService pool = Executors.newFixedThreadPool(SIMULATORS, new NamedThreads("simulator-%d"));
            for (int i = 0; i < SIMULATORS; i++) {
                pool.submit(() -> simulate(service, round));
            }
        } else {
            ExecutorService helpers = Executors.newCachedThreadPool(new NamedThreads("helper-%d"));
            service.route("/value", Double.parseDouble(args[1]), path -> value(service, helpers, path));
        }
        service.start();
    }

    private static void value(Service service, ExecutorService helpers, String path) throws Exception {
        CyclicBarrier complete = new CyclicBarrier(3);
        boolean fails = Integer.parseInt(path.replaceAll("\\D", "")) % 3 == 0;
        for (int part = 0; part < 2; part++) {
            boolean thisOne = fails && part == 1;
            helpers.submit(() -> {
                service.work().queryDatabase();
                if (thisOne) {
                    throw new IllegalStateException("no curve for " + path);
                }
                return complete.await();
            });
        }
        complete.await();
    }

    private static Object simulate(Service service, CyclicBarrier round) throws InterruptedException, BrokenBarrierException {
        while (true) {
            for (int i = 0; i < 4; i++) {
                service.work().queryDatabase();
            }
            round.await();
        }
    }
}
