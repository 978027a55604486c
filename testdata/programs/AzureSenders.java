package com.acme.billboard;

import com.acme.platform.Clients;
import com.azure.messaging.servicebus.ServiceBusClientBuilder;
import com.azure.messaging.servicebus.ServiceBusMessage;
import com.azure.messaging.servicebus.ServiceBusSenderAsyncClient;

/** A Service Bus sender of the Azure SDK for each notice, without a server that answers; args[0] says when they are closed (Clients). */
public final class AzureSenders {
    private static final String ADDRESS =
        "Endpoint=sb://127.0.0.1/;SharedAccessKeyName=lab;SharedAccessKey=c2VjcmV0;UseDevelopmentEmulator=true";

    public static void main(String[] args) throws Exception {
        Clients.serve("billboard", "/notice", args,
            id -> new ServiceBusClientBuilder().connectionString(ADDRESS).sender().queueName("notices").buildAsyncClient(),
            sender -> sender.sendMessage(new ServiceBusMessage("sale")).subscribe(done -> { }, failed -> { }),
            ServiceBusSenderAsyncClient::close);
    }
}
