package com.acme.search;

import com.acme.platform.Clients;
import com.acme.platform.HttpPartner;
import org.apache.http.HttpHost;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/** An Elasticsearch RestClient for each search; args[0] says when they are closed (Clients). */
public final class ElasticClients {
    public static void main(String[] args) throws Exception {
        HttpHost node = HttpHost.create(HttpPartner.start());
        Clients.serve("search", "/search", args, id -> RestClient.builder(node).build(),
            client -> client.performRequest(new Request("GET", "/articles/_search")), RestClient::close);
    }
}
