package com.acme.session;

import com.acme.platform.Clients;
import com.acme.platform.Peer;
import com.acme.platform.RedisPeer;
import java.util.Set;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisSentinelPool;

/** A JedisSentinelPool, which listens to its sentinel, for each kind of session; args[0] says when they are closed (Clients). */
public final class JedisSentinels {
    public static void main(String[] args) throws Exception {
        Set<String> sentinels = Set.of("127.0.0.1:" + Peer.start(RedisPeer.class));
        Clients.serve("session", "/session", args, id -> new JedisSentinelPool("sessions", sentinels), pool -> {
            try (Jedis connection = pool.getResource()) {
                connection.get("session");
            }
        }, JedisSentinelPool::close);
    }
}
