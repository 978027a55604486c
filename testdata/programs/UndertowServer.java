package com.acme.streams;

import com.acme.platform.HttpLoad;
import com.acme.platform.Service;
import io.undertow.Undertow;
import io.undertow.server.handlers.BlockingHandler;
import java.net.InetSocketAddress;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Healthy: an embedded Undertow, whose 16 workers start as they are needed, under a load that goes from args[1] to args[3] requests a second at second args[4] (ramp), or swings (waves). */
public final class UndertowServer {
    public static void main(String[] args) throws Exception {
        double low = Double.parseDouble(args[1]);
        long seed = Long.parseLong(args[2]);
        double high = Double.parseDouble(args[3]);
        double seconds = Double.parseDouble(args[4]);
        Logger.getLogger("").setLevel(Level.OFF);
        Random random = new Random(seed);
        Undertow server = Undertow.builder().addHttpListener(0, "localhost").setIoThreads(2).setWorkerThreads(16)
            .setHandler(new BlockingHandler(exchange -> {
                Thread.sleep(50 + random.nextInt(500));
                exchange.getResponseSender().send("played");
            })).build();
        server.start();
        String uri = "http://localhost:" + ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort() + "/song/";
        switch (args[0]) {
            case "ramp" -> HttpLoad.start(uri, seed, HttpLoad.ramp(low, high, seconds, seconds + 4));
            case "waves" -> HttpLoad.start(uri, seed, HttpLoad.waves(low, high, seconds));
            default -> throw new IllegalArgumentException(args[0]);
        }
        new Service("streams", seed).start();
    }
}
