package com.acme.api;

import com.acme.platform.Service;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Healthy: workers bear the name of their request while they work, and keep the last one when idle. */
public final class ThreadsRenamed {
    public static void main(String[] args) throws Exception {
        Service service = new Service("api", Long.parseLong(args[2]));
        ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(args[0]));
        service.route("/item", Double.parseDouble(args[1]), path -> pool.submit(() -> {
            Thread thread = Thread.currentThread();
            thread.setName("api-" + thread.getId() + " GET " + path + " running");
            service.work().queryDatabase();
            thread.setName("api-" + thread.getId() + " GET " + path + " done");
            return path;
        }));
        service.start();
    }
}
