package com.acme.tenants;

import com.acme.platform.Service;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;

/** Leaks (JLK014): a HikariDataSource for each tenant report, never closed. */
public final class ConnectionPoolNeverClosed {
    public static void main(String[] args) throws Exception {
        Service service = new Service("tenants", Long.parseLong(args[1]));
        service.route("/report", Double.parseDouble(args[0]), path -> {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl("jdbc:h2:mem:tenant" + path.hashCode());
            config.setMaximumPoolSize(2);
            HikariDataSource source = new HikariDataSource(config);
            try (Connection connection = source.getConnection()) {
                connection.createStatement().execute("select 1");
            }
        });
        service.start();
    }
}
