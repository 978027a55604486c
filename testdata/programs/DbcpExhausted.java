package com.acme.orders;

import com.acme.platform.Service;
import java.sql.Connection;
import org.apache.commons.dbcp2.BasicDataSource;

/** Leaks (JLK068): an order that fails keeps its connection of DBCP 2, whose waiters wait without a time limit. */
public final class DbcpExhausted {
    public static void main(String[] args) throws Exception {
        BasicDataSource source = new BasicDataSource();
        source.setUrl("jdbc:h2:mem:orders");
        source.setMaxTotal(4);
        Service service = new Service("orders", Long.parseLong(args[1])).unboundedWorkers();
        service.route("/order", Double.parseDouble(args[0]), path -> {
            Connection connection = source.getConnection();
            connection.createStatement().execute("select 1");
            if (Integer.parseInt(path.replaceAll("\\D", "")) % 2 == 0) {
                throw new IllegalStateException("unknown article " + path);
            }
            connection.close();
        });
        service.start();
    }
}
