package com.acme.rates;

import com.acme.platform.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Leaks (JLK011): the thread that reloads the rates holds their monitor in a read or a retry without end. */
public final class MonitorConvoy {
    private static final int RELOAD_AFTER_MS = 3_000;
    private final Service service;
    private final boolean reads;
    private ServerSocket silentBank;

    private MonitorConvoy(Service service, boolean reads) {
        this.service = service;
        this.reads = reads;
    }

    public static void main(String[] args) throws Exception {
        Service service = new Service("rates", Long.parseLong(args[2])).unboundedWorkers();
        MonitorConvoy rates = new MonitorConvoy(service, args[0].equals("read"));
        rates.silentBank = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        service.route("/rate", Double.parseDouble(args[1]), path -> rates.look());
        new Thread(rates::reload, "rates-reload").start();
        service.start();
    }

    private synchronized void look() {
        service.log("rate looked up");
    }

    private void reload() {
        try {
            Thread.sleep(RELOAD_AFTER_MS);
            synchronized (this) {
                if (reads) {
                    readFromBank();
                } else {
                    retry();
                }
            }
        } catch (InterruptedException | IOException e) {
            service.log("no rates: " + e);
        }
    }

    private void readFromBank() throws IOException {
        try (Socket bank = new Socket(silentBank.getInetAddress(), silentBank.getLocalPort())) {
            bank.getInputStream().read();
        }
    }

    private void retry() throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            service.log("bank closed, attempt " + attempt);
            Thread.sleep(1_500);
        }
    }
}
