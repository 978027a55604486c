package com.acme.stock;

import com.acme.platform.NamedThreads;
import com.acme.platform.Service;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Leaks (JLK068) if args[0] is {@code exhausted}: a stock-taking that fails keeps its connection, and when all of the pool are lost,
 * everybody waits. Healthy if it is {@code busy}: thirty pickers share five connections, which always come back.
 */
public final class PoolExhausted {
    private static final int PICKERS = 30;

    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:stock");
        config.setMaximumPoolSize(5);
        DataSource source = new HikariDataSource(config);
        Service service = new Service("stock", Long.parseLong(args[2])).unboundedWorkers();
        if (args[0].equals("busy")) {
            ExecutorService pickers = Executors.newFixedThreadPool(PICKERS, new NamedThreads("picker-%d"));
            for (int i = 0; i < PICKERS; i++) {
                pickers.submit(() -> pick(service, source, new Random(Long.parseLong(args[2]))));
            }
        } else {
            service.route("/take", Double.parseDouble(args[1]), path -> take(service, source, path));
        }
        service.start();
    }

    private static void take(Service service, DataSource source, String path) throws Exception {
        Connection connection = source.getConnection();
        connection.createStatement().execute("select 1");
        service.work().queryDatabase();
        if (Integer.parseInt(path.replaceAll("\\D", "")) % 2 == 0) {
            throw new IllegalStateException("unknown shelf " + path);
        }
        connection.close();
    }

    private static Object pick(Service service, DataSource source, Random random) throws Exception {
        while (true) {
            try (Connection connection = source.getConnection()) {
                connection.createStatement().execute("select 1");
                Thread.sleep(100 + random.nextInt(300));
            }
            service.work().queryDatabase();
        }
    }
}
