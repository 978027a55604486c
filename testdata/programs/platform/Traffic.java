package com.acme.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** The callers of a service: requests at random moments (a Poisson stream), each on a connection of its own. */
final class Traffic implements Runnable {
    private static final int PATIENCE_MS = 40;
    private final int port;
    private final List<Service.Route> routes;
    private final Random random;

    Traffic(int port, List<Service.Route> routes, long seed) {
        this.port = port;
        this.routes = routes;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        double perSecond = routes.stream().mapToDouble(Service.Route::perSecond).sum();
        long due = System.nanoTime();
        try {
            for (int id = 1; ; id++) {
                due += (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
                long wait = (due - System.nanoTime()) / 1_000_000;
                if (wait > 0) {
                    Thread.sleep(wait);
                }
                send(pick(random.nextDouble() * perSecond).path() + "/" + id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Service.Route pick(double point) {
        for (Service.Route route : routes) {
            point -= route.perSecond();
            if (point < 0) {
                return route;
            }
        }
        return routes.get(0);
    }

    private void send(String path) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(("GET " + path + "\n").getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            answer.read();
        } catch (IOException impatient) {
            // a caller that does not wait for slow answers
        }
    }
}
