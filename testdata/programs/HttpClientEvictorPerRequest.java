package com.acme.invoice;

import com.acme.platform.Service;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** Leaks (JLK013): a blocking Apache HttpClient with an eviction thread for each invoice, never closed. */
public final class HttpClientEvictorPerRequest {
    public static void main(String[] args) throws Exception {
        HttpServer tax = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        tax.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        tax.start();
        String uri = "http://localhost:" + tax.getAddress().getPort() + "/rate";
        Service service = new Service("invoice", Long.parseLong(args[1]));
        service.route("/invoice", Double.parseDouble(args[0]), path -> {
            CloseableHttpClient client = HttpClients.custom().evictExpiredConnections().build();
            client.execute(new HttpGet(uri), answer -> answer.getCode());
        });
        service.start();
    }
}
