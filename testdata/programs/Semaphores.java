package com.acme.render;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Leaks (JLK064) if args[0] is {@code never-released}: a rendering that fails keeps its permit (no finally); when all four are lost,
 * every rendering waits. Healthy if it is {@code moving}: thirty printers share three permits, most of them wait, each for a while.
 */
public final class Semaphores {
    private static final int PRINTERS = 30;

    public static void main(String[] args) throws Exception {
        Service service = new Service("render", Long.parseLong(args[2])).unboundedWorkers();
        if (args[0].equals("moving")) {
            Semaphore paper = new Semaphore(3);
            ExecutorService printers = Executors.newFixedThreadPool(PRINTERS, new NamedThreads("printer-%d"));
            for (int i = 0; i < PRINTERS; i++) {
                printers.submit(() -> print(service, paper));
            }
        } else {
            Semaphore licences = new Semaphore(4);
            service.route("/render", Double.parseDouble(args[1]), path -> render(service, licences, path));
        }
        service.start();
    }

    private static void render(Service service, Semaphore licences, String path) throws InterruptedException {
        licences.acquire();
        service.work().queryDatabase();
        if (Integer.parseInt(path.replaceAll("\\D", "")) % 2 == 0) {
            throw new IllegalStateException("no font for " + path);
        }
        licences.release();
    }

    private static Object print(Service service, Semaphore paper) throws InterruptedException {
        while (true) {
            paper.acquire();
            try {
                service.work().queryDatabase();
            } finally {
                paper.release();
            }
            service.work().queryDatabase();
        }
    }
}
