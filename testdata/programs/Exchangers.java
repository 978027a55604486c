package com.acme.barter;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Leaks (JLK062) if args[0] is {@code without-partner}: each swap has an Exchanger of its own, and in half of them the partner gives
 * up before it comes. Healthy if it is {@code moving}: 24 traders swap all the time over one Exchanger.
 */
public final class Exchangers {
    private static final int TRADERS = 24;

    public static void main(String[] args) throws Exception {
        Service service = new Service("barter", Long.parseLong(args[2])).unboundedWorkers();
        if (args[0].equals("moving")) {
            Exchanger<String> market = new Exchanger<>();
            ExecutorService traders = Executors.newFixedThreadPool(TRADERS, new NamedThreads("trader-%d"));
            for (int i = 0; i < TRADERS; i++) {
                traders.submit(() -> trade(service, market));
            }
        } else {
            ExecutorService partners = Executors.newFixedThreadPool(4, new NamedThreads("partner-%d"));
            service.route("/swap", Double.parseDouble(args[1]), path -> {
                Exchanger<String> table = new Exchanger<>();
                partners.submit(() -> come(service, table, path));
                table.exchange(path);
            });
        }
        service.start();
    }

    private static Object come(Service service, Exchanger<String> table, String path) throws InterruptedException {
        service.work().queryDatabase();
        if (Integer.parseInt(path.replaceAll("\\D", "")) % 2 == 0) {
            throw new IllegalStateException("no offer for " + path);
        }
        return table.exchange("offer");
    }

    private static Object trade(Service service, Exchanger<String> market) throws InterruptedException {
        while (true) {
            service.work().queryDatabase();
            market.exchange(Thread.currentThread().getName());
        }
    }
}
