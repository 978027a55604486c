package com.acme.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A server in a process of its own, so that its threads are not in the dumps; it ends with the service. */
public final class Peer {
    /** What the peer says to a client that connected. */
    public interface Conversation {
        void with(Socket client) throws Exception;
    }

    private Peer() { }

    /** Runs the main method of a class in its own process and returns the first line it prints, by custom its port. */
    public static String start(Class<?> program, String... args) throws IOException {
        String[] command = {System.getProperty("java.home") + "/bin/java", "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-cp", System.getProperty("java.class.path"), program.getName()};
        String[] all = Arrays.copyOf(command, command.length + args.length);
        System.arraycopy(args, 0, all, command.length, args.length);
        Process process = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        InputStream out = process.getInputStream();
        return new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8)).readLine();
    }

    /** In the peer's main method: says its port or address and ends when the service does. */
    public static void ready(Object address) throws IOException {
        System.out.println(address);
        while (System.in.read() >= 0) {
            // the service lives
        }
        Runtime.getRuntime().halt(0);
    }

    /** In the peer's main method: a thread for each connection. */
    public static void serve(Conversation conversation) throws IOException {
        ServerSocket server = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        Thread acceptor = new Thread(() -> {
            while (true) {
                try {
                    Socket client = server.accept();
                    new Thread(() -> converse(conversation, client)).start();
                } catch (IOException e) {
                    return;
                }
            }
        });
        acceptor.start();
        ready(server.getLocalPort());
    }

    private static void converse(Conversation conversation, Socket client) {
        try (client) {
            conversation.with(client);
        } catch (Exception hungUp) {
            // the service closed the connection
        }
    }
}
