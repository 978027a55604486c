package com.acme.radio;

import com.acme.platform.HttpLoad;
import com.acme.platform.Service;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;
import java.util.concurrent.Executors;

/** Healthy: an HTTP server with a virtual thread for each request under a steady load; args[0] requests a second of about args[2] ms each. */
public final class VirtualHttpServer {
    public static void main(String[] args) throws Exception {
        long seed = Long.parseLong(args[1]);
        int ms = Integer.parseInt(args[2]);
        double rate = Double.parseDouble(args[0]);
        Random random = new Random(seed);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("listener-", 1).factory()));
        server.createContext("/", exchange -> {
            try {
                Thread.sleep(ms / 2 + random.nextInt(ms));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        HttpLoad.start("http://localhost:" + server.getAddress().getPort() + "/station/", seed, HttpLoad.ramp(rate, rate, 0, 1));
        new Service("radio", seed).start();
    }
}
