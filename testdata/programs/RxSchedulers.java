package com.acme.feed;

import com.acme.platform.Clients;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.internal.schedulers.RxThreadFactory;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;

/** An RxJava 3 computation scheduler for each feed; args[0] says when they are shut down (Clients). */
public final class RxSchedulers {
    public static void main(String[] args) throws Exception {
        Clients.serve("feed", "/feed", args, RxSchedulers::open, RxSchedulers::enrich, Scheduler::shutdown);
    }

    private static Scheduler open(int id) {
        return RxJavaPlugins.createComputationScheduler(new RxThreadFactory("RxComputationThreadPool", 5, false));
    }

    private static void enrich(Scheduler scheduler) {
        Observable.range(1, 20).observeOn(scheduler).map(item -> item * item).blockingLast();
    }
}
