package com.acme.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The ordinary, healthy part of every program of the lab: an accept loop with workers, callers, a scheduler, a timer,
 * a log writer and some pools that are mostly idle. Sizes and names follow from the seed.
 */
public final class Service {
    private static final int LIFE_MINUTES = 15;
    private static final String[] WORKER_NAMES =
        {"http-exec-%d", "http-nio-8080-exec-%d", "qtp1834188994-%d", "XNIO-1 task-%d", "request-worker-%d"};
    private static final String[] POOL_NAMES =
        {null, "mail-sender-%d", "audit-%d", null, "cache-refresh-%d", "pdf-%d", "indexer-%d"};

    /** What the workers do for a path. */
    public interface Handler {
        void handle(String path) throws Exception;
    }

    record Route(String path, double perSecond, Handler handler) { }

    private final String name;
    private final long seed;
    private final Random random;
    private final Work work;
    private final List<Route> routes = new ArrayList<>();
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private ExecutorService workers;

    public Service(String name, long seed) {
        this.name = name;
        this.seed = seed;
        random = new Random(seed);
        work = new Work(seed);
        workers = prestarted(3 + random.nextInt(2), WORKER_NAMES[random.nextInt(WORKER_NAMES.length)]);
        route("/catalog", 8 + random.nextInt(12), work::any);
    }

    /** Adds a path that callers ask for so many times a second. */
    public Service route(String path, double perSecond, Handler handler) {
        routes.add(new Route(path, perSecond, handler));
        return this;
    }

    /** Replaces the fixed number of workers. */
    public Service workers(ExecutorService other) {
        workers.shutdown();
        workers = other;
        return this;
    }

    /** Lets the workers grow with the requests in work, as a server without a limit does. */
    public Service unboundedWorkers() {
        return workers(Executors.newCachedThreadPool(new NamedThreads("http-exec-%d")));
    }

    public Work work() {
        return work;
    }

    public void log(String text) {
        log.add(LocalDateTime.now() + " INFO  [" + Thread.currentThread().getName() + "] " + name + ": " + text);
    }

    public void start() throws Exception {
        ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        new Thread(this::writeLog, "log-writer").start();
        schedule();
        Timer timer = random.nextBoolean() ? new Timer("housekeeping", true) : new Timer(true);
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                log("evicted " + random.nextInt(50) + " sessions");
            }
        }, 500, 1_500);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            feed("/task" + i, prestarted(2, POOL_NAMES[random.nextInt(POOL_NAMES.length)]));
        }
        new Thread(() -> accept(server), "acceptor").start();
        Thread traffic = new Thread(new Traffic(server.getLocalPort(), routes, seed), "traffic");
        traffic.setDaemon(true);
        traffic.start();
        ThreadInfoDumps.startIfAsked();
        log("ready");
        if (random.nextBoolean()) {
            new CountDownLatch(1).await();
        }
    }

    private void schedule() {
        ScheduledExecutorService scheduler = random.nextBoolean()
            ? Executors.newScheduledThreadPool(1)
            : Executors.newScheduledThreadPool(1, new NamedThreads("scheduling-%d"));
        scheduler.scheduleAtFixedRate(this::tick, 100, 300 + random.nextInt(700), TimeUnit.MILLISECONDS);
        scheduler.scheduleWithFixedDelay(this::tick, 200, 900, TimeUnit.MILLISECONDS);
        scheduler.schedule(() -> Runtime.getRuntime().halt(0), LIFE_MINUTES, TimeUnit.MINUTES);
    }

    private void tick() {
        try {
            work.any("/tick");
        } catch (Exception e) {
            log("tick failed: " + e);
        }
    }

    /** Now and then gives a pool something to do. */
    private void feed(String path, ExecutorService pool) {
        routes.add(new Route(path, 0.5 + random.nextDouble() * 3, task -> pool.execute(this::tick)));
    }

    private static ExecutorService prestarted(int threads, String names) {
        ThreadPoolExecutor pool = (ThreadPoolExecutor) (names == null
            ? Executors.newFixedThreadPool(threads)
            : Executors.newFixedThreadPool(threads, new NamedThreads(names)));
        pool.prestartAllCoreThreads();
        return pool;
    }

    private void accept(ServerSocket server) {
        while (true) {
            try {
                Socket socket = server.accept();
                workers.execute(() -> serve(socket));
            } catch (IOException e) {
                log("accept failed: " + e);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(2_000);
            String request = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
            if (request != null) {
                dispatch(request.substring("GET ".length()));
                socket.getOutputStream().write('+');
            }
        } catch (IOException hungUp) {
            // the caller did not wait
        } catch (Exception e) {
            log("500 " + e);
        }
    }

    private void dispatch(String path) throws Exception {
        for (Route route : routes) {
            if (path.startsWith(route.path())) {
                route.handler().handle(path);
                log("200 " + path);
                return;
            }
        }
    }

    private void writeLog() {
        try {
            while (true) {
                System.out.println(log.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
