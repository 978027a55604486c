package com.acme.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * When a service opens and closes the clients of a library, as a program's first argument says.
 *
 * <ul>
 *   <li>{@code never-closed}: a client for each request, kept for ever. A leak.
 *   <li>{@code dropped}: a client for each request that nothing of the service refers to afterwards. A leak if its threads keep it.
 *   <li>{@code forgotten:K,MS}: a client for each request, closed after about MS ms, but each K-th is not. A leak.
 *   <li>{@code closed:MS}: a client for each request, each closed after about MS ms.
 *   <li>{@code shared}: one client for all requests.
 *   <li>{@code tenants:N}: a client for each of N tenants, opened at the tenant's first request and kept.
 *   <li>{@code batches:N}: a client for each request; when there are N, all are closed.
 *   <li>{@code replaced:N,MS}: N clients, replaced by N new ones every MS ms, the old ones closed a second later.
 * </ul>
 */
public final class Clients<T> {
    /** Opens a client; ids are ever new. */
    public interface Opener<T> {
        T open(int id) throws Exception;
    }

    /** Uses or closes a client. */
    public interface Action<T> {
        void on(T client) throws Exception;
    }

    private final String rule;
    private final int[] numbers;
    private final Opener<T> opener;
    private final Action<T> use;
    private final Action<T> close;
    private final List<CompletableFuture<T>> kept = new ArrayList<>();
    private ScheduledExecutorService closer;
    private Random random;
    private int asked;
    private int opened;

    private Clients(String mode, Opener<T> opener, Action<T> use, Action<T> close) {
        String[] parts = mode.split("[:,]");
        rule = parts[0];
        numbers = new int[Math.max(2, parts.length - 1)];
        for (int i = 1; i < parts.length; i++) {
            numbers[i - 1] = Integer.parseInt(parts[i]);
        }
        this.opener = opener;
        this.use = use;
        this.close = close;
    }

    /**
     * A service named so whose path uses clients; it has started when this returns.
     *
     * @param args the mode, requests a second, the seed
     */
    public static <T> void serve(String name, String path, String[] args, Opener<T> opener, Action<T> use,
            Action<T> close) throws Exception {
        Clients<T> clients = new Clients<>(args[0], opener, use, close);
        Service service = new Service(name, Long.parseLong(args[2]));
        clients.prepare(service, Long.parseLong(args[2]));
        service.route(path, Double.parseDouble(args[1]), each -> clients.handle());
        service.start();
    }

    private void prepare(Service service, long seed) throws Exception {
        random = new Random(seed);
        if (rule.matches("forgotten|closed|batches")) {
            closer = Executors.newScheduledThreadPool(2, new NamedThreads("session-closer-%d"));
        } else if (rule.equals("shared")) {
            tenant(0);
        } else if (rule.equals("replaced")) {
            replace();
            new Thread(() -> replaceForEver(service), "settings-watcher").start();
        }
    }

    private void handle() throws Exception {
        int turn = turn();
        switch (rule) {
            case "never-closed" -> use.on(keep(open()));
            case "dropped" -> use.on(open());
            case "forgotten" -> use.on(turn % numbers[0] == 0 ? keep(open()) : closeLater(open(), numbers[1]));
            case "closed" -> use.on(closeLater(open(), numbers[0]));
            case "batches" -> useInBatch(keep(open()));
            case "shared" -> use.on(tenant(0));
            case "tenants" -> use.on(tenant(turn % numbers[0]));
            case "replaced" -> use.on(tenant(turn % numbers[0]));
            default -> throw new IllegalArgumentException(rule);
        }
    }

    private synchronized int turn() {
        return asked++;
    }

    private T open() throws Exception {
        int id;
        synchronized (this) {
            id = ++opened;
        }
        return opener.open(id);
    }

    private T keep(T client) {
        synchronized (kept) {
            kept.add(CompletableFuture.completedFuture(client));
        }
        return client;
    }

    private T closeLater(T client, int afterMs) {
        closer.schedule(() -> closeQuietly(client), afterMs / 2 + random.nextInt(afterMs), TimeUnit.MILLISECONDS);
        return client;
    }

    private void closeQuietly(T client) {
        try {
            close.on(client);
        } catch (Exception e) {
            System.out.println("close failed: " + e);
        }
    }

    private void useInBatch(T client) throws Exception {
        use.on(client);
        synchronized (kept) {
            if (kept.size() >= numbers[0]) {
                kept.forEach(each -> closer.execute(() -> closeQuietly(each.join())));
                kept.clear();
            }
        }
    }

    private T tenant(int number) throws Exception {
        CompletableFuture<T> found;
        boolean mine = false;
        synchronized (kept) {
            while (kept.size() <= number) {
                kept.add(null);
            }
            found = kept.get(number);
            if (found == null) {
                found = new CompletableFuture<>();
                kept.set(number, found);
                mine = true;
            }
        }
        if (mine) {
            found.complete(open());
        }
        return found.get(20, TimeUnit.SECONDS);
    }

    private void replace() throws Exception {
        List<CompletableFuture<T>> next = new ArrayList<>();
        for (int i = 0; i < numbers[0]; i++) {
            next.add(CompletableFuture.completedFuture(open()));
        }
        List<CompletableFuture<T>> old;
        synchronized (kept) {
            old = List.copyOf(kept);
            kept.clear();
            kept.addAll(next);
        }
        Thread.sleep(old.isEmpty() ? 0 : 1_000);
        old.forEach(each -> closeQuietly(each.join()));
    }

    private void replaceForEver(Service service) {
        try {
            while (true) {
                Thread.sleep(numbers[1]);
                replace();
                service.log("settings reloaded");
            }
        } catch (Exception e) {
            service.log("reload failed: " + e);
        }
    }
}
