package com.acme.metrics;

import com.acme.platform.Clients;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A session of the Cassandra driver for each report, without a node that answers; args[0] says when they are closed (Clients). */
public final class CassandraSessions {
    public static void main(String[] args) throws Exception {
        DriverConfigLoader settings = DriverConfigLoader.programmaticBuilder()
            .withBoolean(DefaultDriverOption.RECONNECT_ON_INIT, true)
            .withInt(DefaultDriverOption.NETTY_IO_SIZE, 1).withInt(DefaultDriverOption.NETTY_ADMIN_SIZE, 1)
            .withDuration(DefaultDriverOption.RECONNECTION_BASE_DELAY, Duration.ofSeconds(2)).build();
        Clients.serve("metrics", "/report", args,
            id -> CqlSession.builder().addContactPoint(new InetSocketAddress("127.0.0.1", 9)).withLocalDatacenter("dc1")
                .withConfigLoader(settings).buildAsync(),
            session -> session.toCompletableFuture().isDone(), CassandraSessions::close);
    }

    private static void close(CompletionStage<CqlSession> session) {
        session.toCompletableFuture().cancel(true);
    }
}
