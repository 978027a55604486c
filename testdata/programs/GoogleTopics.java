package com.acme.alerts;

import com.acme.platform.Clients;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.GrpcTransportChannel;
import com.google.api.gax.rpc.FixedTransportChannelProvider;
import com.google.cloud.pubsub.v1.Publisher;
import com.google.protobuf.ByteString;
import com.google.pubsub.v1.PubsubMessage;
import com.google.pubsub.v1.TopicName;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;

/** A Pub/Sub Publisher for each alert, without a server that answers; args[0] says when they are shut down (Clients). */
public final class GoogleTopics {
    public static void main(String[] args) throws Exception {
        ManagedChannel channel = ManagedChannelBuilder.forTarget("127.0.0.1:9").usePlaintext().build();
        FixedTransportChannelProvider transport = FixedTransportChannelProvider.create(GrpcTransportChannel.create(channel));
        Clients.serve("alerts", "/alert", args,
            id -> Publisher.newBuilder(TopicName.of("acme", "alerts")).setChannelProvider(transport)
                .setCredentialsProvider(NoCredentialsProvider.create()).build(),
            topic -> topic.publish(PubsubMessage.newBuilder().setData(ByteString.copyFromUtf8("fire")).build()),
            Publisher::shutdown);
    }
}
