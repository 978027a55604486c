package com.acme.rollout;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;

/**
 * Leaks (JLK056) if args[0] is {@code never-advances}: a rollout waits for its hosts, and in half of them a host fails and never
 * arrives. Healthy if it is {@code phases}: sixteen robots that go from phase to phase together.
 */
public final class Phasers {
    private static final int ROBOTS = 16;

    public static void main(String[] args) throws Exception {
        Service service = new Service("rollout", Long.parseLong(args[2])).unboundedWorkers();
        if (args[0].equals("phases")) {
            Phaser phaser = new Phaser(ROBOTS);
            ExecutorService robots = Executors.newFixedThreadPool(ROBOTS, new NamedThreads("robot-%d"));
            for (int i = 0; i < ROBOTS; i++) {
                robots.submit(() -> weld(service, phaser));
            }
        } else {
            ExecutorService hosts = Executors.newFixedThreadPool(4, new NamedThreads("host-%d"));
            service.route("/rollout", Double.parseDouble(args[1]), path -> {
                Phaser all = new Phaser(3);
                for (int host = 0; host < 2; host++) {
                    boolean fails = host == 1 && Integer.parseInt(path.replaceAll("\\D", "")) % 2 == 0;
                    hosts.submit(() -> install(service, all, fails));
                }
                all.arriveAndAwaitAdvance();
            });
        }
        service.start();
    }

    private static Object install(Service service, Phaser all, boolean fails) throws InterruptedException {
        service.work().queryDatabase();
        if (fails) {
            throw new IllegalStateException("no space left on host");
        }
        return all.arriveAndDeregister();
    }

    private static Object weld(Service service, Phaser phaser) throws InterruptedException {
        while (true) {
            for (int i = 0; i < 5; i++) {
                service.work().queryDatabase();
            }
            phaser.arriveAndAwaitAdvance();
        }
    }
}
