package com.acme.scripts;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Healthy: a fixed pool in which one task in some fails and ends its worker, so that a new one takes its place. */
public final class WorkersRecycled {
    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[0]);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), new NamedThreads("script-%d"));
        pool.prestartAllCoreThreads();
        Service service = new Service("scripts", Long.parseLong(args[2]));
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> service.log(thread.getName() + " " + error));
        service.route("/script", Double.parseDouble(args[1]), path -> pool.execute(() -> {
            if (path.hashCode() % 4 == 0) {
                throw new IllegalArgumentException("script failed");
            }
        }));
        service.start();
    }
}
