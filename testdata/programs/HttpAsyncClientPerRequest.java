package com.acme.weather;

import com.acme.platform.Service;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;

/** Leaks (JLK013): an Apache HttpAsyncClient started for each forecast and never closed. */
public final class HttpAsyncClientPerRequest {
    public static void main(String[] args) throws Exception {
        HttpServer station = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        station.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        station.start();
        String uri = "http://localhost:" + station.getAddress().getPort() + "/forecast";
        Service service = new Service("weather", Long.parseLong(args[1]));
        service.route("/forecast", Double.parseDouble(args[0]), path -> {
            CloseableHttpAsyncClient client = HttpAsyncClients.createDefault();
            client.start();
            SimpleHttpRequest request = SimpleRequestBuilder.get(uri).build();
            client.execute(request, null).get(5, TimeUnit.SECONDS);
        });
        service.start();
    }
}
