package com.acme.pricing;

import com.acme.platform.Service;
import java.util.ArrayDeque;
import java.util.Deque;

/** Healthy, if busy: one thread computes without end, one throws all the time, one makes the collector work. */
public final class BusyProcess {
    private static final int DEPTH = 300;
    private static final int KEPT = 30_000;
    private double value;

    public static void main(String[] args) throws Exception {
        Service service = new Service("pricing", Long.parseLong(args[0]));
        BusyProcess pricing = new BusyProcess();
        new Thread(pricing::revalue, "revaluation").start();
        new Thread(pricing::parseAll, "price-parser").start();
        new Thread(pricing::cacheQuotes, "quote-cache").start();
        service.start();
    }

    private void revalue() {
        while (true) {
            value = Math.sin(value) + 1;
        }
    }

    private void parseAll() {
        while (true) {
            try {
                parse("1,234", DEPTH);
            } catch (NumberFormatException e) {
                value = e.getStackTrace().length;
            }
        }
    }

    private int parse(String price, int depth) {
        return depth == 0 ? Integer.parseInt(price) : parse(price, depth - 1);
    }

    private void cacheQuotes() {
        Deque<byte[][]> quotes = new ArrayDeque<>();
        while (true) {
            quotes.add(new byte[20][50]);
            if (quotes.size() > KEPT) {
                quotes.remove();
            }
        }
    }
}
