package com.acme.profile;

import com.acme.platform.Clients;
import com.mongodb.client.MongoClient;

/** A MongoClient for each profile, without a server that answers; args[0] says when they are closed (Clients). */
public final class MongoClients {
    public static void main(String[] args) throws Exception {
        Clients.serve("profile", "/profile", args,
            id -> com.mongodb.client.MongoClients.create("mongodb://127.0.0.1:9/?connectTimeoutMS=200"),
            client -> client.getDatabase("profiles"), MongoClient::close);
    }
}
