package com.acme.report;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Leaks (JLK008): a page that fails never counts down (no finally), so its report waits for the latch for ever. */
public final class LatchNeverCountedDown {
    private static final int PAGES = 4;

    public static void main(String[] args) throws Exception {
        int failing = Integer.parseInt(args[0]);
        ExecutorService pages = Executors.newFixedThreadPool(6, new NamedThreads("page-%d"));
        Service service = new Service("report", Long.parseLong(args[2])).unboundedWorkers();
        service.route("/report", Double.parseDouble(args[1]), path -> {
            int id = Integer.parseInt(path.replaceAll("\\D", ""));
            CountDownLatch done = new CountDownLatch(PAGES);
            for (int page = 0; page < PAGES; page++) {
                boolean fails = page == 2 && id % failing == 0;
                pages.submit(() -> {
                    service.work().queryDatabase();
                    if (fails) {
                        throw new IllegalStateException("no data for page");
                    }
                    done.countDown();
                    return path;
                });
            }
            done.await();
        });
        service.start();
    }
}
