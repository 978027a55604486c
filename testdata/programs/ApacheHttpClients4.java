package com.acme.customs;

import com.acme.platform.Clients;
import com.acme.platform.HttpPartner;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** An Apache HttpClient 4 with an eviction thread for each declaration; args[0] says when they are closed (Clients). */
public final class ApacheHttpClients4 {
    public static void main(String[] args) throws Exception {
        String uri = HttpPartner.start() + "/declaration";
        Clients.serve("customs", "/declaration", args,
            id -> HttpClients.custom().evictExpiredConnections().evictIdleConnections(5, TimeUnit.SECONDS).build(),
            client -> client.execute(new HttpGet(uri), answer -> EntityUtils.toString(answer.getEntity())),
            CloseableHttpClient::close);
    }
}
