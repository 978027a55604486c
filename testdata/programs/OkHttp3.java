package com.acme.shipping;

import com.acme.platform.Clients;
import com.acme.platform.HttpPartner;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** An OkHttpClient 3 for each shipment, whose pool has a thread as long as it keeps a connection, args[3] seconds; args[0] says when they are closed (Clients). */
public final class OkHttp3 {
    public static void main(String[] args) throws Exception {
        Request request = new Request.Builder().url(HttpPartner.start() + "/label").build();
        int keptSeconds = Integer.parseInt(args[3]);
        Clients.serve("shipping", "/label", args, id -> open(keptSeconds), client -> {
            try (Response answer = client.newCall(request).execute()) {
                answer.body().bytes();
            }
        }, OkHttp3::close);
    }

    private static OkHttpClient open(int keptSeconds) {
        return new OkHttpClient.Builder().connectionPool(new ConnectionPool(5, keptSeconds, TimeUnit.SECONDS)).build();
    }

    private static void close(OkHttpClient client) {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
