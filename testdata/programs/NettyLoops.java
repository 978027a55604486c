package com.acme.telemetry;

import com.acme.platform.Clients;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.util.concurrent.TimeUnit;

/** A Netty event loop group of two threads for each device; args[0] says when they are shut down (Clients). */
public final class NettyLoops {
    public static void main(String[] args) throws Exception {
        Clients.serve("telemetry", "/device", args, id -> new NioEventLoopGroup(2), NettyLoops::listen,
            group -> group.shutdownGracefully(0, 500, TimeUnit.MILLISECONDS));
    }

    private static void listen(NioEventLoopGroup group) throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            new Bootstrap().group(group).channel(NioDatagramChannel.class).handler(new ChannelInboundHandlerAdapter())
                .bind("127.0.0.1", 0).sync().channel().close();
        }
    }
}
