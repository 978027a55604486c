package com.acme.shipping;

import com.acme.platform.Clients;
import com.acme.platform.HttpPartner;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** An OkHttpClient 3 for each shipment, whose connection pool has a cleaning thread; args[0] says when they are closed (Clients). */
public final class OkHttp3 {
    public static void main(String[] args) throws Exception {
        Request request = new Request.Builder().url(HttpPartner.start() + "/label").build();
        Clients.serve("shipping", "/label", args, id -> new OkHttpClient.Builder().build(), client -> {
            try (Response answer = client.newCall(request).execute()) {
                answer.body().bytes();
            }
        }, OkHttp3::close);
    }

    private static void close(OkHttpClient client) {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
