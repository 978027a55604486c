package com.acme.telemetry;

import com.acme.platform.Service;
import java.util.Random;

/**
 * Leaks (JLK069): a new thread for each vehicle that sends, which polls it for ever; nothing tells it that the vehicle has gone.
 * args[0] is how a thread is named: {@code numbered} or {@code named}.
 */
public final class ThreadPerTaskPilesUp {
    public static void main(String[] args) throws Exception {
        Random random = new Random(Long.parseLong(args[2]));
        Service service = new Service("telemetry", Long.parseLong(args[2]));
        service.route("/vehicle", Double.parseDouble(args[1]), path -> {
            Thread poller = new Thread(() -> poll(service, random));
            if (args[0].equals("named")) {
                poller.setName("vehicle-" + path.replaceAll("\\D", ""));
            }
            poller.setDaemon(true);
            poller.start();
        });
        service.start();
    }

    private static void poll(Service service, Random random) {
        try {
            while (true) {
                Thread.sleep(400 + random.nextInt(800));
                service.work().queryDatabase();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
