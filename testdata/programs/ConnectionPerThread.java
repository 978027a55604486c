package com.acme.gateway;

import com.acme.platform.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

/** Healthy: a thread for each connection that reads until its client hangs up; clients come and go all the time. */
public final class ConnectionPerThread {
    private record Client(Socket socket, long leavesAt) { }

    public static void main(String[] args) throws Exception {
        Service service = new Service("gateway", Long.parseLong(args[2]));
        ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        new Thread(() -> accept(server), "gateway-acceptor").start();
        Random random = new Random(Long.parseLong(args[2]));
        new Thread(() -> comeAndGo(server, random, Double.parseDouble(args[0]), Double.parseDouble(args[1])), "clients").start();
        service.start();
    }

    private static void accept(ServerSocket server) {
        try {
            for (int i = 1; ; i++) {
                Socket socket = server.accept();
                new Thread(() -> converse(socket), "connection-" + i).start();
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

    /** Clients of the given mean number a second, each for the given mean number of seconds. */
    private static void comeAndGo(ServerSocket server, Random random, double perSecond, double meanSeconds) {
        PriorityQueue<Client> clients = new PriorityQueue<>(Comparator.comparingLong(Client::leavesAt));
        try {
            while (true) {
                Thread.sleep((long) (random.nextDouble() * 2_000 / perSecond));
                Socket socket = new Socket(server.getInetAddress(), server.getLocalPort());
                socket.getOutputStream().write('?');
                clients.add(new Client(socket, System.nanoTime() + (long) (random.nextDouble() * 2 * meanSeconds * 1e9)));
                while (clients.peek() != null && clients.peek().leavesAt() < System.nanoTime()) {
                    clients.remove().socket().close();
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
