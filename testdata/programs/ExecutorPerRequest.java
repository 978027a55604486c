package com.acme.orders;

import com.acme.platform.Service;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Leaks (JLK002): each order gets an executor of its own for one asynchronous mail, and nobody shuts it down. */
public final class ExecutorPerRequest {
    public static void main(String[] args) throws Exception {
        boolean cached = args[0].equals("cached");
        Service service = new Service("orders", Long.parseLong(args[2]));
        service.route("/order", Double.parseDouble(args[1]), path -> {
            ExecutorService mail = cached ? Executors.newCachedThreadPool() : Executors.newFixedThreadPool(4);
            mail.submit(() -> {
                service.work().queryDatabase();
                return path;
            });
        });
        service.start();
    }
}
