package com.acme.shipping;

import com.acme.platform.Service;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Leaks (JLK013): a java.net.http.HttpClient per parcel, kept with the parcel in a map that only grows. */
public final class HttpClientPerRequest {
    private static final Map<String, HttpClient> PARCELS = new ConcurrentHashMap<>();

    public static void main(String[] args) throws Exception {
        HttpServer carrier = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        carrier.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        carrier.start();
        URI uri = URI.create("http://localhost:" + carrier.getAddress().getPort() + "/track");
        Service service = new Service("shipping", Long.parseLong(args[1]));
        service.route("/track", Double.parseDouble(args[0]), path -> {
            HttpClient client = HttpClient.newHttpClient();
            PARCELS.put(path, client);
            client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
        });
        service.start();
    }
}
