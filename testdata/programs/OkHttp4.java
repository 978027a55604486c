package com.acme.maps;

import com.acme.platform.Clients;
import com.acme.platform.HttpPartner;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** An OkHttpClient 4 for each route asked for, whose dispatcher has threads; args[0] says when they are closed (Clients). */
public final class OkHttp4 {
    public static void main(String[] args) throws Exception {
        Request request = new Request.Builder().url(HttpPartner.start() + "/route").build();
        Clients.serve("maps", "/route", args, id -> new OkHttpClient(), client -> ask(client, request), OkHttp4::close);
    }

    private static void ask(OkHttpClient client, Request request) throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            client.newCall(request).enqueue(new Callback() {
                @Override
                public void onResponse(Call call, Response answer) {
                    answer.close();
                    answered.countDown();
                }

                @Override
                public void onFailure(Call call, IOException e) {
                    answered.countDown();
                }
            });
        }
        answered.await(2, TimeUnit.SECONDS);
    }

    private static void close(OkHttpClient client) {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
