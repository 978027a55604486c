package com.acme.legacy;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

/** Healthy: a pool of 200 threads, all there from the start, that gets a task only now and then. */
public final class IdlePool {
    public static void main(String[] args) throws Exception {
        ThreadPoolExecutor pool = (ThreadPoolExecutor) Executors.newFixedThreadPool(
            Integer.parseInt(args[0]), new NamedThreads("ejb-worker-%d"));
        pool.prestartAllCoreThreads();
        Service service = new Service("legacy", Long.parseLong(args[1]));
        service.route("/bean", 2, path -> pool.execute(() -> service.log("bean called")));
        service.start();
    }
}
