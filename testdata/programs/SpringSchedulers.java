package com.acme.campaign;

import com.acme.platform.Clients;
import java.time.Duration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** A Spring ThreadPoolTaskScheduler for each campaign; args[0] says when they are shut down (Clients). */
public final class SpringSchedulers {
    public static void main(String[] args) throws Exception {
        Clients.serve("campaign", "/campaign", args, SpringSchedulers::open,
            scheduler -> scheduler.execute(Thread::yield), ThreadPoolTaskScheduler::shutdown);
    }

    private static ThreadPoolTaskScheduler open(int id) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(2);
        scheduler.setDaemon(true);
        scheduler.initialize();
        scheduler.scheduleAtFixedRate(Thread::yield, Duration.ofMillis(700));
        return scheduler;
    }
}
