package com.acme.lease;

import com.acme.platform.Clients;
import org.apache.zookeeper.ZooKeeper;

/** A ZooKeeper client for each lease, without a server that answers; args[0] says when they are closed (Clients). */
public final class ZooKeepers {
    public static void main(String[] args) throws Exception {
        Clients.serve("lease", "/lease", args, id -> new ZooKeeper("127.0.0.1:9", 4_000, event -> { }), ZooKeeper::getState,
            client -> client.close(200));
    }
}
