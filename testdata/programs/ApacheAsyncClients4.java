package com.acme.tariff;

import com.acme.platform.Clients;
import com.acme.platform.HttpPartner;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;
import org.apache.http.impl.nio.client.HttpAsyncClients;

/** An Apache HttpAsyncClient 4 for each tariff; args[0] says when they are closed (Clients). */
public final class ApacheAsyncClients4 {
    public static void main(String[] args) throws Exception {
        String uri = HttpPartner.start() + "/tariff";
        Clients.serve("tariff", "/tariff", args, ApacheAsyncClients4::open,
            client -> client.execute(new HttpGet(uri), null).get(2, TimeUnit.SECONDS), CloseableHttpAsyncClient::close);
    }

    private static CloseableHttpAsyncClient open(int id) {
        CloseableHttpAsyncClient client = HttpAsyncClients.createDefault();
        client.start();
        return client;
    }
}
