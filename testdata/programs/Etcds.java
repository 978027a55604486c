package com.acme.flags;

import com.acme.platform.Clients;
import io.etcd.jetcd.ByteSequence;
import io.etcd.jetcd.Client;
import java.nio.charset.StandardCharsets;

/** A jetcd client for each set of flags, without a server that answers; args[0] says when they are closed (Clients). */
public final class Etcds {
    public static void main(String[] args) throws Exception {
        Clients.serve("flags", "/flags", args, id -> Client.builder().endpoints("http://127.0.0.1:9").build(),
            client -> client.getKVClient().get(ByteSequence.from("flags", StandardCharsets.UTF_8)), Client::close);
    }
}
