package com.acme.search;

import com.acme.platform.Service;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Healthy: a fixed pool that starts a thread with each of its first tasks, is full after some dumps and stays so. */
public final class WarmedUpPool {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(args[0]));
        Service service = new Service("search", Long.parseLong(args[2]));
        service.route("/search", Double.parseDouble(args[1]), path ->
            pool.submit(() -> {
                service.work().queryDatabase();
                return path;
            }));
        service.start();
    }
}
