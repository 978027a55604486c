package com.acme.quotes;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Healthy: a Caffeine cache refreshes its entries by an elastic pool, ever new threads, the more the more entries are old. */
public final class CacheRefreshers {
    public static void main(String[] args) throws Exception {
        ThreadPoolExecutor refreshers = new ThreadPoolExecutor(0, 200, 1, TimeUnit.SECONDS, new SynchronousQueue<>(),
            new NamedThreads("cache-refresher-%d"));
        Service service = new Service("quotes", Long.parseLong(args[1]));
        LoadingCache<Integer, Integer> quotes = Caffeine.newBuilder().executor(refreshers)
            .refreshAfterWrite(Duration.ofMillis(1_500)).build(share -> {
                service.work().queryDatabase();
                Thread.sleep(400);
                return share * 3;
            });
        service.route("/quote", Double.parseDouble(args[0]), path -> quotes.get(Math.abs(path.hashCode()) % 60));
        service.start();
    }
}
