package com.acme.routing;

import com.acme.platform.Clients;
import com.acme.platform.Peer;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A gRPC channel (OkHttp transport) for each route, with a thread that reads; args[0] says when they are shut down (Clients). */
public final class GrpcChannels {
    private static final MethodDescriptor<byte[], byte[]> FIND = MethodDescriptor.<byte[], byte[]>newBuilder()
        .setType(MethodDescriptor.MethodType.UNARY).setFullMethodName("acme.Routing/Find")
        .setRequestMarshaller(new Bytes()).setResponseMarshaller(new Bytes()).build();

    /** Messages as they are. */
    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The server, a process of its own. */
    public static final class Server {
        public static void main(String[] args) throws Exception {
            ServerServiceDefinition routing = ServerServiceDefinition.builder("acme.Routing")
                .addMethod(FIND, ServerCalls.asyncUnaryCall((request, observer) -> {
                    observer.onNext(request);
                    observer.onCompleted();
                })).build();
            Peer.ready(NettyServerBuilder.forPort(0).addService(routing).build().start().getPort());
        }
    }

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(Peer.start(Server.class));
        Clients.serve("routing", "/route", args,
            id -> OkHttpChannelBuilder.forAddress("localhost", port).usePlaintext().build(),
            channel -> ClientCalls.blockingUnaryCall(channel, FIND, CallOptions.DEFAULT, new byte[] {1, 2, 3}),
            ManagedChannel::shutdownNow);
    }
}
