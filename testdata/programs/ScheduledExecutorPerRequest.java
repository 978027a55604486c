package com.acme.monitor;

import com.acme.platform.Service;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Leaks (JLK005): a scheduler per watched device for its heartbeat; the device goes, the scheduler stays. */
public final class ScheduledExecutorPerRequest {
    public static void main(String[] args) throws Exception {
        boolean named = args[0].equals("named");
        Service service = new Service("monitor", Long.parseLong(args[2]));
        service.route("/watch", Double.parseDouble(args[1]), path -> {
            String device = UUID.randomUUID().toString().substring(0, 8);
            ScheduledExecutorService heartbeat = named
                ? Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "heartbeat-" + device))
                : Executors.newScheduledThreadPool(1);
            heartbeat.scheduleAtFixedRate(() -> service.log("heartbeat " + device), 1, 5, TimeUnit.SECONDS);
        });
        service.start();
    }
}
