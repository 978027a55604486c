package com.acme.exports;

import com.acme.platform.Service;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Healthy, if wasteful: an executor (or a Timer) for each request that is shut down (cancelled) some seconds later. */
public final class ExecutorsShutDown {
    public static void main(String[] args) throws Exception {
        boolean timers = args[0].equals("timers");
        Random random = new Random(Long.parseLong(args[2]));
        Service service = new Service("exports", Long.parseLong(args[2]));
        service.route("/export", Double.parseDouble(args[1]), path -> {
            int ms = 1_000 + random.nextInt(5_000);
            if (timers) {
                remind(service, ms);
            } else {
                export(service, ms);
            }
        });
        service.start();
    }

    private static void export(Service service, int ms) {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        executor.execute(() -> service.log("exported"));
        new Thread(() -> {
            try {
                if (!executor.awaitTermination(ms, TimeUnit.MILLISECONDS)) {
                    executor.shutdown();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "export-guard").start();
    }

    private static void remind(Service service, int ms) {
        Timer timer = new Timer();
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                service.log("reminded");
                timer.cancel();
            }
        }, ms);
    }
}
