package com.acme.backup;

import com.acme.platform.Clients;
import com.acme.platform.HttpPartner;
import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.s3.AmazonS3;
import com.amazonaws.services.s3.AmazonS3ClientBuilder;
import com.amazonaws.services.s3.model.ObjectMetadata;
import com.amazonaws.services.s3.transfer.TransferManager;
import com.amazonaws.services.s3.transfer.TransferManagerBuilder;
import java.io.ByteArrayInputStream;

/** A TransferManager of the AWS SDK 1 for each backup; args[0] says when they are shut down (Clients). */
public final class AwsTransfers {
    public static void main(String[] args) throws Exception {
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
        String store = HttpPartner.start();
        Clients.serve("backup", "/backup", args, id -> open(store), transfers -> {
            ObjectMetadata size = new ObjectMetadata();
            size.setContentLength(4);
            transfers.upload("backups", "daily", new ByteArrayInputStream(new byte[4]), size);
        }, TransferManager::shutdownNow);
    }

    private static TransferManager open(String store) {
        AmazonS3 s3 = AmazonS3ClientBuilder.standard().withEndpointConfiguration(new EndpointConfiguration(store, "eu-west-1"))
            .withPathStyleAccessEnabled(true)
            .withCredentials(new AWSStaticCredentialsProvider(new BasicAWSCredentials("key", "secret"))).build();
        return TransferManagerBuilder.standard().withS3Client(s3).build();
    }
}
