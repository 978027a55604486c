package com.acme.layout;

import com.acme.platform.Clients;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** A ForkJoinPool for each layout; args[0] says when they are shut down (Clients). */
public final class ForkJoinPools {
    public static void main(String[] args) throws Exception {
        Clients.serve("layout", "/layout", args, id -> new ForkJoinPool(3), ForkJoinPools::compute, ForkJoinPool::shutdown);
    }

    private static void compute(ForkJoinPool pool) throws Exception {
        pool.submit(() -> IntStream.range(0, 400_000).parallel().mapToDouble(Math::sqrt).sum()).get();
    }
}
