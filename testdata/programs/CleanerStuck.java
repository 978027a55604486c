package com.acme.tiles;

import com.acme.platform.Service;
import java.lang.ref.Cleaner;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Leaks (JLK061) if args[0] is {@code stuck}: the cleaning action of a map tile hands the tile to a full queue whose consumer has
 * ended, and no other action runs after it. Healthy if it is {@code slow}: there is a consumer, and it is slow.
 */
public final class CleanerStuck {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final BlockingQueue<Integer> FREED = new ArrayBlockingQueue<>(3);

    private static final class Tile {
        private final byte[] pixels = new byte[100_000];

        private Tile(int number) {
            CLEANER.register(this, new Freed(number));
        }
    }

    private record Freed(int number) implements Runnable {
        @Override
        public void run() {
            try {
                FREED.put(number);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        boolean stuck = args[0].equals("stuck");
        Service service = new Service("tiles", Long.parseLong(args[2]));
        service.route("/tile", Double.parseDouble(args[1]), path -> {
            Tile tile = new Tile(path.hashCode());
            service.work().queryDatabase();
            service.log("drawn " + tile.pixels.length);
        });
        new Thread(() -> recycle(service, stuck ? 5 : Integer.MAX_VALUE), "tile-recycler").start();
        new Thread(() -> collect(service), "memory-watch").start();
        service.start();
    }

    private static void recycle(Service service, int most) {
        try {
            for (int i = 0; i < most; i++) {
                service.log("recycled " + FREED.take());
                service.work().queryDatabase();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void collect(Service service) {
        try {
            while (true) {
                Thread.sleep(600);
                System.gc();
                service.log("free " + Runtime.getRuntime().freeMemory());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
