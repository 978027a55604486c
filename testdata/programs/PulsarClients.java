package com.acme.events;

import com.acme.platform.Clients;
import org.apache.pulsar.client.api.PulsarClient;

/** A PulsarClient for each stream of events, without a broker that answers; args[0] says when they are closed (Clients). */
public final class PulsarClients {
    public static void main(String[] args) throws Exception {
        Clients.serve("events", "/stream", args,
            id -> PulsarClient.builder().serviceUrl("pulsar://127.0.0.1:9").build(),
            client -> client.newProducer().topic("clicks").createAsync(), PulsarClient::shutdown);
    }
}
