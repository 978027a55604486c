package com.acme.scans;

import com.acme.platform.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Leaks (JLK060) if args[0] is {@code stuck}: the finalizer of a scan says good-bye to a scanner that never answers, and no
 * finalizer runs after it. Healthy if it is {@code slow}: finalizers wait too, each for a tenth of a second.
 */
public final class FinalizerStuck {
    private static ServerSocket silentScanner;

    private static final class Scan {
        private final boolean stuck;
        private final byte[] image = new byte[200_000];

        private Scan(boolean stuck) {
            this.stuck = stuck;
        }

        @Override
        @SuppressWarnings({"deprecation", "removal"})
        protected void finalize() throws Throwable {
            if (stuck) {
                release();
            } else {
                Thread.sleep(60 + image.length % 50);
            }
        }

        private void release() throws IOException {
            try (Socket scanner = new Socket(silentScanner.getInetAddress(), silentScanner.getLocalPort())) {
                scanner.getOutputStream().write('Q');
                scanner.getInputStream().read();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        boolean stuck = args[0].equals("stuck");
        silentScanner = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Service service = new Service("scans", Long.parseLong(args[2]));
        service.route("/scan", Double.parseDouble(args[1]), path -> {
            Scan scan = new Scan(stuck);
            service.work().queryDatabase();
            service.log("scanned " + scan.image.length);
        });
        Thread memory = new Thread(() -> collect(service), "memory-watch");
        memory.start();
        service.start();
    }

    private static void collect(Service service) {
        try {
            while (true) {
                Thread.sleep(700);
                System.gc();
                service.log("free " + Runtime.getRuntime().freeMemory());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
