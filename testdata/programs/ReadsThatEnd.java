package com.acme.bookings;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Healthy: requests read from a slow hotel that answers within some seconds; the workers are enough for it. */
public final class ReadsThatEnd {
    public static void main(String[] args) throws Exception {
        Random random = new Random(Long.parseLong(args[2]));
        ServerSocket hotel = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        ScheduledExecutorService desk = Executors.newSingleThreadScheduledExecutor(new NamedThreads("hotel-desk-%d"));
        new Thread(() -> open(hotel, desk, random), "hotel").start();
        Service service = new Service("bookings", Long.parseLong(args[2]))
            .workers(Executors.newFixedThreadPool(Integer.parseInt(args[0]), new NamedThreads("http-exec-%d")));
        service.route("/room", Double.parseDouble(args[1]), path -> {
            try (Socket socket = new Socket(hotel.getInetAddress(), hotel.getLocalPort())) {
                socket.getInputStream().read();
            }
        });
        service.start();
    }

    private static void open(ServerSocket hotel, ScheduledExecutorService desk, Random random) {
        try {
            while (true) {
                Socket guest = hotel.accept();
                desk.schedule(() -> {
                    guest.close();
                    return null;
                }, 500 + random.nextInt(3_000), TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
