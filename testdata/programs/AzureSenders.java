package com.acme.billboard;

import com.acme.platform.Clients;
import com.acme.platform.Peer;
import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusSenderAsyncClient;
import java.io.IOException;

/** A Service Bus sender of the Azure SDK for each notice, to a server that never answers; args[0] says when they are closed (Clients). */
public final class AzureSenders {
    private static final String NAMESPACE = "Endpoint=sb://127.0.0.1/;SharedAccessKeyName=lab;SharedAccessKey=c2VjcmV0";

    /** A server that listens and says nothing, a process of its own. */
    public static final class Silent {
        public static void main(String[] args) throws IOException {
            Peer.serve(client -> {
                while (client.getInputStream().read() >= 0) {
                    Thread.yield();
                }
            });
        }
    }

    public static void main(String[] args) throws Exception {
        String address = "https://127.0.0.1:" + Peer.start(Silent.class);
        Clients.serve("billboard", "/notice", args,
            id -> new ServiceBusClientBuilder().connectionString(NAMESPACE).customEndpointAddress(address)
                .sender().queueName("notices").buildAsyncClient(),
            sender -> sender.sendMessage(new ServiceBusMessage("sale")).subscribe(done -> { }, failed -> { }),
            ServiceBusSenderAsyncClient::close);
    }
}
