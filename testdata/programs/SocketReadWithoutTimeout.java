package com.acme.partner;

import com.acme.platform.Service;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** Leaks (JLK012): the partner takes connections but does not answer, and the read has no timeout. */
public final class SocketReadWithoutTimeout {
    public static void main(String[] args) throws Exception {
        ServerSocket partner = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        boolean http = args[0].equals("http");
        Service service = new Service("partner", Long.parseLong(args[2])).unboundedWorkers();
        service.route("/stock", Double.parseDouble(args[1]), path -> {
            if (http) {
                askOverHttp(partner, path);
            } else {
                ask(partner, path);
            }
        });
        service.start();
    }

    private static void ask(ServerSocket partner, String path) throws Exception {
        try (Socket socket = new Socket(partner.getInetAddress(), partner.getLocalPort())) {
            socket.getOutputStream().write(path.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        }
    }

    private static void askOverHttp(ServerSocket partner, String path) throws Exception {
        URL url = URI.create("http://127.0.0.1:" + partner.getLocalPort() + path).toURL();
        try (InputStream answer = url.openStream()) {
            answer.readAllBytes();
        }
    }
}
