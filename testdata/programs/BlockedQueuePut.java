package com.acme.ingest;

import com.acme.platform.Service;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;

/** Leaks (JLK006): the only consumer dies of a bad record, and every upload after it waits in put for ever. */
public final class BlockedQueuePut {
    public static void main(String[] args) throws Exception {
        BlockingQueue<String> records = args[0].equals("bounded") ? new LinkedBlockingQueue<>(5) : new SynchronousQueue<>();
        Service service = new Service("ingest", Long.parseLong(args[2])).unboundedWorkers();
        new Thread(() -> write(records), "record-writer").start();
        service.route("/upload", Double.parseDouble(args[1]), path -> {
            service.work().queryDatabase();
            records.put(path);
        });
        service.start();
    }

    private static void write(BlockingQueue<String> records) {
        try {
            for (int written = 0; ; written++) {
                records.take();
                if (written == 3) {
                    throw new NumberFormatException("bad record");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
