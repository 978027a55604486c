package com.acme.pricing;

import com.acme.platform.Clients;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** A Reactor scheduler for each price list; args[0] says when they are disposed of (Clients), args[3] which kind. */
public final class ReactorSchedulers {
    public static void main(String[] args) throws Exception {
        String kind = args[3];
        Clients.serve("pricing", "/prices", args, id -> open(kind), ReactorSchedulers::publish, Scheduler::dispose);
    }

    private static Scheduler open(String kind) {
        return switch (kind) {
            case "bounded-elastic" -> Schedulers.newBoundedElastic(4, 100, "price-loader");
            case "parallel" -> Schedulers.newParallel("price-calc", 2);
            default -> Schedulers.newSingle("price-events");
        };
    }

    private static void publish(Scheduler scheduler) {
        Flux.range(1, 30).publishOn(scheduler).map(item -> item * 2).blockLast();
    }
}
