package com.acme.platform;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * Dumps that the program makes of itself: every thread by ThreadInfo.toString(). Asked for by -Dlab.dumps=FOLDER with
 * lab.interval, lab.warmup (seconds) and lab.header (true: a first line with the time).
 */
final class ThreadInfoDumps {
    private ThreadInfoDumps() { }

    static void startIfAsked() {
        String folder = System.getProperty("lab.dumps");
        if (folder != null) {
            Thread thread = new Thread(() -> write(Path.of(folder)), "thread-dump-writer");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void write(Path folder) {
        try {
            Thread.sleep((long) (Double.parseDouble(System.getProperty("lab.warmup")) * 1_000));
            for (int i = 1; i <= 10; i++) {
                Path partial = folder.resolve("partial");
                try (PrintStream out = new PrintStream(Files.newOutputStream(partial))) {
                    print(out);
                }
                Files.move(partial, folder.resolve(String.format("d%02d.txt", i)));
                Thread.sleep((long) (Double.parseDouble(System.getProperty("lab.interval")) * 1_000));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void print(PrintStream out) {
        if (Boolean.getBoolean("lab.header")) {
            out.println(LocalDateTime.now() + " all threads of this process");
        }
        for (ThreadInfo info : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
            out.print(info);
        }
    }
}
