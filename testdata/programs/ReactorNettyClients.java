package com.acme.partner;

import com.acme.platform.Clients;
import com.acme.platform.HttpPartner;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.resources.LoopResources;

/** A WebClient with Reactor Netty resources of its own for each partner; args[0] says when they are disposed of (Clients). */
public final class ReactorNettyClients {
    private record Client(WebClient web, ReactorResourceFactory resources) { }

    public static void main(String[] args) throws Exception {
        String uri = HttpPartner.start() + "/offers";
        Clients.serve("partner", "/offers", args, ReactorNettyClients::open,
            client -> client.web().get().uri(uri).retrieve().bodyToMono(String.class).block(Duration.ofSeconds(3)),
            client -> client.resources().destroy());
    }

    private static Client open(int id) {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResourcesSupplier(() -> LoopResources.create("webflux-http", 2, true));
        resources.setShutdownQuietPeriod(Duration.ZERO);
        resources.afterPropertiesSet();
        ReactorClientHttpConnector connector = new ReactorClientHttpConnector(resources, Function.identity());
        return new Client(WebClient.builder().clientConnector(connector).build(), resources);
    }
}
