package com.acme.election;

import com.acme.platform.Clients;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.ExponentialBackoffRetry;

/** A Curator client for each election, without a server that answers; args[0] says when they are closed (Clients). */
public final class Curators {
    public static void main(String[] args) throws Exception {
        Clients.serve("election", "/election", args, Curators::open, CuratorFramework::getState, CuratorFramework::close);
    }

    private static CuratorFramework open(int id) {
        CuratorFramework client = CuratorFrameworkFactory.newClient("127.0.0.1:9", new ExponentialBackoffRetry(100, 3));
        client.start();
        return client;
    }
}
