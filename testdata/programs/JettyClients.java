package com.acme.travel;

import com.acme.platform.Clients;
import com.acme.platform.HttpPartner;
import org.eclipse.jetty.client.HttpClient;

/** A Jetty HttpClient for each trip; args[0] says when they are stopped (Clients). */
public final class JettyClients {
    public static void main(String[] args) throws Exception {
        System.setProperty("org.eclipse.jetty.util.log.announce", "false");
        System.setProperty("org.eclipse.jetty.LEVEL", "OFF");
        String uri = HttpPartner.start() + "/trip";
        Clients.serve("travel", "/trip", args, JettyClients::open, client -> client.GET(uri), HttpClient::stop);
    }

    private static HttpClient open(int id) throws Exception {
        HttpClient client = new HttpClient();
        client.start();
        return client;
    }
}
