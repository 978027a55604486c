package com.acme.cart;

import com.acme.platform.Service;
import java.util.concurrent.Executors;

/** Healthy: a virtual thread for each request under a steady load; ten to twenty live at any time. */
public final class VirtualThreadServer {
    public static void main(String[] args) throws Exception {
        Service service = new Service("cart", Long.parseLong(args[1]))
            .workers(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("cart-", 1).factory()));
        service.route("/cart", Double.parseDouble(args[0]), path -> {
            service.work().queryDatabase();
            service.work().any(path);
        });
        service.start();
    }
}
