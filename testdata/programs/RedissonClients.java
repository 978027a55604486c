package com.acme.lockkeeper;

import com.acme.platform.Clients;
import com.acme.platform.Peer;
import com.acme.platform.RedisPeer;
import java.util.concurrent.TimeUnit;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** A Redisson client for each kind of lock; args[0] says when they are shut down (Clients). */
public final class RedissonClients {
    public static void main(String[] args) throws Exception {
        Config config = new Config();
        config.setThreads(2).setNettyThreads(2);
        config.useSingleServer().setAddress("redis://127.0.0.1:" + Peer.start(RedisPeer.class))
            .setConnectionMinimumIdleSize(1).setConnectionPoolSize(2).setSubscriptionConnectionMinimumIdleSize(1);
        Clients.serve("lockkeeper", "/lock", args, id -> Redisson.create(new Config(config)),
            client -> client.getBucket("lock").get(), client -> client.shutdown(0, 500, TimeUnit.MILLISECONDS));
    }
}
