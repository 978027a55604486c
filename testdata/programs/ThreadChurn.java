package com.acme.fax;

import com.acme.platform.Service;
import java.util.Random;

/** Healthy, if old-fashioned: a new thread for each message that ends when the message is sent; ever new names. */
public final class ThreadChurn {
    public static void main(String[] args) throws Exception {
        Random random = new Random(Long.parseLong(args[2]));
        int longestMs = Integer.parseInt(args[1]);
        Service service = new Service("fax", random.nextLong());
        service.route("/send", Double.parseDouble(args[0]), path -> new Thread(() -> send(random.nextInt(longestMs))).start());
        service.start();
    }

    private static void send(int pages) {
        try {
            Thread.sleep(pages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
