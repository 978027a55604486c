package com.acme.warehouse;

import com.acme.platform.Service;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Healthy: a HikariDataSource for each stock count, ever new ones, each closed when its count ends. */
public final class ConnectionPoolsClosed {
    public static void main(String[] args) throws Exception {
        ExecutorService counts = Executors.newCachedThreadPool();
        Service service = new Service("warehouse", Long.parseLong(args[1]));
        service.route("/count", Double.parseDouble(args[0]), path -> counts.submit(() -> {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl("jdbc:h2:mem:warehouse" + path.hashCode());
            config.setMaximumPoolSize(2);
            try (HikariDataSource source = new HikariDataSource(config);
                    Connection connection = source.getConnection()) {
                for (int shelf = 0; shelf < 40; shelf++) {
                    connection.createStatement().execute("select " + shelf);
                    service.work().queryDatabase();
                }
            }
            return path;
        }));
        service.start();
    }
}
