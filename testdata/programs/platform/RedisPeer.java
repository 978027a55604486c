package com.acme.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A server that speaks just enough of the Redis protocol for clients to connect, in a process of its own. */
public final class RedisPeer {
    private RedisPeer() { }

    public static void main(String[] args) throws IOException {
        Peer.serve(RedisPeer::talk);
    }

    private static void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> words = new ArrayList<>();
            for (int i = Integer.parseInt(line.substring(1)); i > 0; i--) {
                in.readLine();
                words.add(in.readLine());
            }
            client.getOutputStream().write(answer(words, client.getLocalPort()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String answer(List<String> words, int port) {
        return switch (words.get(0).toUpperCase(Locale.ROOT)) {
            case "PING" -> "+PONG\r\n";
            case "HELLO" -> "-ERR unknown command\r\n";
            case "GET" -> "$-1\r\n";
            case "SENTINEL" -> array("127.0.0.1", Integer.toString(port));
            case "SUBSCRIBE" -> "*3\r\n" + bulk("subscribe") + bulk(words.get(1)) + ":1\r\n";
            default -> "+OK\r\n";
        };
    }

    private static String array(String... texts) {
        StringBuilder array = new StringBuilder("*" + texts.length + "\r\n");
        for (String text : texts) {
            array.append(bulk(text));
        }
        return array.toString();
    }

    private static String bulk(String text) {
        return "$" + text.length() + "\r\n" + text + "\r\n";
    }
}
