package com.acme.thumbnails;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.Random;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Healthy: a cached pool that bursts of uploads fill now and then, and that empties some seconds after each. */
public final class CachedPoolBursts {
    public static void main(String[] args) throws Exception {
        Random random = new Random(Long.parseLong(args[2]));
        int burst = Integer.parseInt(args[1]);
        ThreadPoolExecutor pool = new ThreadPoolExecutor(0, Integer.MAX_VALUE, Long.parseLong(args[0]),
            TimeUnit.MILLISECONDS, new SynchronousQueue<>(), new NamedThreads("thumbnail-%d"));
        Service service = new Service("thumbnails", random.nextLong());
        service.route("/album", 0.45, path -> {
            int photos = burst / 3 + random.nextInt(burst);
            for (int i = 0; i < photos; i++) {
                pool.execute(() -> resize(service));
            }
        });
        service.start();
    }

    private static void resize(Service service) {
        try {
            service.work().queryDatabase();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
