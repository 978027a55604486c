package com.acme.basket;

import com.acme.platform.Clients;
import com.acme.platform.Peer;
import com.acme.platform.RedisPeer;
import io.lettuce.core.RedisClient;
import java.time.Duration;

/** A Lettuce client for each basket; args[0] says when they are shut down (Clients). */
public final class LettuceClients {
    public static void main(String[] args) throws Exception {
        String address = "redis://127.0.0.1:" + Peer.start(RedisPeer.class);
        Clients.serve("basket", "/basket", args, id -> RedisClient.create(address),
            client -> client.connect().sync().get("basket"),
            client -> client.shutdown(Duration.ZERO, Duration.ofSeconds(1)));
    }
}
