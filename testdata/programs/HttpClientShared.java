package com.acme.parcel;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;

/**
 * Healthy: one java.net.http.HttpClient for all requests; or, with the argument "dropped", one per request that nothing
 * refers to afterwards, so that each garbage collection ends the threads of all of them.
 */
public final class HttpClientShared {
    public static void main(String[] args) throws Exception {
        HttpServer carrier = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        carrier.setExecutor(Executors.newFixedThreadPool(3, new NamedThreads("carrier-%d")));
        Service service = new Service("parcel", Long.parseLong(args[2]));
        carrier.createContext("/", exchange -> {
            try (exchange) {
                service.work().queryDatabase();
                exchange.sendResponseHeaders(204, -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        carrier.start();
        URI uri = URI.create("http://localhost:" + carrier.getAddress().getPort() + "/track");
        boolean dropped = args[0].equals("dropped");
        HttpClient shared = HttpClient.newHttpClient();
        service.route("/track", Double.parseDouble(args[1]), path -> {
            HttpClient client = dropped ? HttpClient.newHttpClient() : shared;
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
        });
        if (dropped) {
            service.route("/collect", 0.15, path -> System.gc());
        }
        service.start();
    }
}
