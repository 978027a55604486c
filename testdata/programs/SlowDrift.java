package com.acme.letters;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Healthy: a pool of at most 12 threads that gets a task every ten seconds or so, and so grows by one now and then. */
public final class SlowDrift {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(12, new NamedThreads("letter-%d"));
        for (int i = 0; i < 5; i++) {
            pool.execute(Thread::yield);
        }
        Service service = new Service("letters", Long.parseLong(args[1]));
        service.route("/letter", Double.parseDouble(args[0]), path -> pool.execute(() -> service.log("letter printed")));
        service.start();
    }
}
