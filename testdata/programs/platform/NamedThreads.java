package com.acme.platform;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Names the threads of one pool by a pattern such as {@code mail-sender-%d}. */
public final class NamedThreads implements ThreadFactory {
    private final String pattern;
    private final AtomicInteger started = new AtomicInteger();

    public NamedThreads(String pattern) {
        this.pattern = pattern;
    }

    @Override
    public Thread newThread(Runnable task) {
        return new Thread(task, String.format(pattern, started.incrementAndGet()));
    }
}
