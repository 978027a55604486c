package com.acme.render;

import com.acme.platform.Service;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.TimeUnit;

/** Healthy: tasks that block for some seconds make a fork-join pool start spare threads, which end afterwards. */
public final class ForkJoinCompensation {
    private record Texture(long loadedAt) implements ManagedBlocker {
        @Override
        public boolean block() throws InterruptedException {
            Thread.sleep(Math.max(1, (loadedAt - System.nanoTime()) / 1_000_000));
            return true;
        }

        @Override
        public boolean isReleasable() {
            return System.nanoTime() >= loadedAt;
        }
    }

    public static void main(String[] args) throws Exception {
        Random random = new Random(Long.parseLong(args[1]));
        ForkJoinPool pool = new ForkJoinPool(6, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true,
            6, 100, 6, null, 50, TimeUnit.MILLISECONDS);
        Service service = new Service("render", Long.parseLong(args[1]));
        new Thread(() -> film(pool, random, Long.parseLong(args[0])), "film").start();
        service.start();
    }

    private static void film(ForkJoinPool pool, Random random, long sceneMs) {
        try {
            while (true) {
                for (int i = 15 + random.nextInt(15); i > 0; i--) {
                    pool.execute(() -> load(2_000 + random.nextInt(2_500)));
                }
                Thread.sleep(sceneMs);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void load(int ms) {
        try {
            ForkJoinPool.managedBlock(new Texture(System.nanoTime() + ms * 1_000_000L));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
