package com.acme.rating;

import com.acme.platform.Service;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * Leaks (JLK071): a native sort asks back into Java how to compare two hotels, and that asks a rating service whose answer
 * sometimes never comes. With native frames below, the virtual thread cannot leave its carrier.
 */
public final class VirtualThreadsPinned {
    private static final AddressLayout LONG = ValueLayout.ADDRESS.withTargetLayout(ValueLayout.JAVA_LONG);
    private static Service service;
    private static MethodHandle sort;
    private static MemorySegment comparator;

    public static void main(String[] args) throws Throwable {
        Linker linker = Linker.nativeLinker();
        sort = linker.downcallHandle(linker.defaultLookup().findOrThrow("qsort"),
            FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
        comparator = linker.upcallStub(
            MethodHandles.lookup().findStatic(VirtualThreadsPinned.class, "compare",
                MethodType.methodType(int.class, MemorySegment.class, MemorySegment.class)),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, LONG, LONG), Arena.global());
        service = new Service("rating", Long.parseLong(args[1]));
        service.workers(Executors.newVirtualThreadPerTaskExecutor());
        service.route("/hotels", Double.parseDouble(args[0]), path -> rank(path.hashCode()));
        service.start();
    }

    private static void rank(long seed) throws InterruptedException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment hotels = arena.allocateFrom(ValueLayout.JAVA_LONG, seed, seed >> 3);
            sort.invokeExact(hotels, 2L, 8L, comparator);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static int compare(MemorySegment left, MemorySegment right) {
        CompletableFuture<Integer> rating = new CompletableFuture<>();
        if (left.get(ValueLayout.JAVA_LONG, 0) % 3 != 0) {
            rating.completeAsync(() -> Long.compare(left.get(ValueLayout.JAVA_LONG, 0), right.get(ValueLayout.JAVA_LONG, 0)));
        }
        return rating.join();
    }
}
