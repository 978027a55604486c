package com.acme.signals;

import com.acme.platform.Clients;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** A Vertx for each signal; args[0] says when they are closed (Clients). */
public final class VertxInstances {
    public static void main(String[] args) throws Exception {
        Clients.serve("signals", "/signal", args,
            id -> Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2)),
            vertx -> vertx.setTimer(50, timer -> vertx.executeBlocking(() -> 1)), Vertx::close);
    }
}
