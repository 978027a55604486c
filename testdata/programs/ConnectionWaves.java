package com.acme.chat;

import com.acme.platform.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;

/** Healthy: a thread for each connection, whose number rises and falls: args[0] and args[1] are the least and most clients, args[3] the seconds from one tide to the next, args[4] (stay) keeps them at the most. */
public final class ConnectionWaves {
    public static void main(String[] args) throws Exception {
        int least = Integer.parseInt(args[0]);
        int most = Integer.parseInt(args[1]);
        double tide = Double.parseDouble(args[3]);
        boolean stay = args.length > 4;
        ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        new Thread(() -> accept(server), "chat-acceptor").start();
        new Thread(() -> comeAndGo(server, least, most, tide, stay), "chatters").start();
        new Service("chat", Long.parseLong(args[2])).start();
    }

    private static void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                new Thread(() -> converse(socket), "chat-" + socket.getRemoteSocketAddress()).start();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void converse(Socket socket) {
        try (socket) {
            while (socket.getInputStream().read() >= 0) {
                socket.getOutputStream().write('.');
            }
        } catch (IOException hungUp) {
            // so the conversation has ended
        }
    }

    /** The oldest client leaves first; each says something now and then. */
    private static void comeAndGo(ServerSocket server, int least, int most, double tide, boolean stay) {
        Deque<Socket> clients = new ArrayDeque<>();
        long start = System.nanoTime();
        try {
            while (true) {
                double moment = (System.nanoTime() - start) / 1e9 / tide;
                double height = stay ? Math.min(1, moment) : (1 - Math.cos(moment * 2 * Math.PI)) / 2;
                long wanted = least + Math.round((most - least) * height);
                while (clients.size() > wanted) {
                    clients.remove().close();
                }
                if (clients.size() == wanted && !stay && !clients.isEmpty()) {
                    clients.remove().close();
                }
                while (clients.size() < wanted) {
                    clients.add(new Socket(server.getInetAddress(), server.getLocalPort()));
                }
                for (Socket client : clients) {
                    client.getOutputStream().write('?');
                    client.getInputStream().read();
                }
                Thread.sleep(250);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
