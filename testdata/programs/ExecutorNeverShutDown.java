package com.acme.imports;

import com.acme.platform.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Leaks (JLK001): each import makes a pool of some threads for its parts, waits for them, and forgets the shutdown. */
public final class ExecutorNeverShutDown {
    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[0]);
        Service service = new Service("imports", Long.parseLong(args[2]));
        service.route("/import", Double.parseDouble(args[1]), path -> {
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            List<Callable<Boolean>> parts = new ArrayList<>();
            for (int i = 0; i < 3 * threads; i++) {
                parts.add(() -> importPart(service));
            }
            for (Future<Boolean> part : pool.invokeAll(parts)) {
                part.get();
            }
        });
        service.start();
    }

    private static boolean importPart(Service service) throws InterruptedException {
        service.work().queryDatabase();
        return true;
    }
}
