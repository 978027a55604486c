package com.acme.inbox;

import com.acme.platform.Clients;
import com.acme.platform.HttpPartner;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** An asynchronous SQS client of the AWS SDK 2, with event loops of its own and a limit of time for calls, for each inbox; args[0] says when they are closed (Clients). */
public final class AwsAsyncClients {
    public static void main(String[] args) throws Exception {
        URI queues = URI.create(HttpPartner.start());
        Clients.serve("inbox", "/inbox", args,
            id -> SqsAsyncClient.builder().endpointOverride(queues).region(Region.EU_WEST_1)
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                    .eventLoopGroupBuilder(SdkEventLoopGroup.builder().numberOfThreads(2)))
                .overrideConfiguration(limits -> limits.apiCallTimeout(Duration.ofSeconds(5)))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"))).build(),
            SqsAsyncClient::listQueues, SqsAsyncClient::close);
    }
}
