package com.acme.printers;

import com.codahale.metrics.jvm.ThreadDump;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hadoop.util.ReflectionUtils;
import org.apache.tomcat.util.Diagnostics;
import org.springframework.boot.actuate.management.ThreadDumpEndpoint;

/** Two deadlocks, a pool and threads with odd names, printed by what libraries have for it; then it waits. */
public final class Printers {
    private static final Object LEFT = new Object();
    private static final Object RIGHT = new Object();
    private static final Lock UPPER = new ReentrantLock();
    private static final Lock LOWER = new ReentrantLock();

    private interface Printer {
        void print(PrintStream out) throws IOException;
    }

    public static void main(String[] args) throws Exception {
        start();
        Thread.sleep(500);
        if (args.length > 0) {
            Path folder = Path.of(args[0]);
            to(folder.resolve("dropwizard.txt"), out -> new ThreadDump(ManagementFactory.getThreadMXBean()).dump(out));
            to(folder.resolve("tomcat.txt"), out -> out.print(Diagnostics.getThreadDump(Collections.emptyEnumeration())));
            to(folder.resolve("spring-boot.txt"), out -> out.print(new ThreadDumpEndpoint().textThreadDump()));
            to(folder.resolve("hadoop.txt"), out -> ReflectionUtils.printThreadInfo(out, "jsp requested"));
            to(folder.resolve("threadinfo.txt"), Printers::printThreadInfo);
            to(folder.resolve("stack-traces.txt"), Printers::printStackTraces);
        }
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }

    private static void start() {
        CyclicBarrier monitors = new CyclicBarrier(2);
        new Thread(() -> left(monitors), "monitor-1").start();
        new Thread(() -> right(monitors), "monitor-2").start();
        CyclicBarrier locks = new CyclicBarrier(2);
        new Thread(() -> inOrder(UPPER, LOWER, locks), "lock-1").start();
        new Thread(() -> inOrder(LOWER, UPPER, locks), "lock-2").start();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        pool.execute(() -> {});
        pool.execute(() -> {});
        Object never = new Object();
        Thread odd = new Thread(() -> waitOn(never), "a \"quoted\" name [x]: (state = 1)");
        odd.setDaemon(true);
        odd.start();
        new Thread(() -> await(new CountDownLatch(1)), "größe-线程").start();
        new Thread(Printers::sleep, "").start();
    }

    private static void left(CyclicBarrier both) {
        synchronized (LEFT) {
            meet(both);
            synchronized (RIGHT) {
                sleep();
            }
        }
    }

    private static void right(CyclicBarrier both) {
        synchronized (RIGHT) {
            meet(both);
            synchronized (LEFT) {
                sleep();
            }
        }
    }

    private static void inOrder(Lock first, Lock second, CyclicBarrier both) {
        first.lock();
        meet(both);
        second.lock();
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitOn(Object monitor) {
        try {
            synchronized (monitor) {
                monitor.wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void printThreadInfo(PrintStream out) {
        for (ThreadInfo info : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
            out.print(info);
        }
    }

    private static void printStackTraces(PrintStream out) {
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            out.println(thread);
            for (StackTraceElement frame : frames) {
                out.println("\tat " + frame);
            }
            out.println();
        });
    }

    private static void to(Path file, Printer printer) throws IOException {
        try (OutputStream bytes = Files.newOutputStream(file);
                PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            printer.print(out);
        }
    }
}
