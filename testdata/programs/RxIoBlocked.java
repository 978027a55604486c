package com.acme.offers;

import com.acme.platform.Clients;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.schedulers.Schedulers;

/** An RxJava 3 io scheduler of which each request takes a worker; with never-closed none is given back, with closed:MS each is after MS ms. */
public final class RxIoBlocked {
    public static void main(String[] args) throws Exception {
        Clients.serve("offers", "/offer", args, id -> Schedulers.io().createWorker(),
            worker -> worker.schedule(Thread::yield), Scheduler.Worker::dispose);
    }
}
