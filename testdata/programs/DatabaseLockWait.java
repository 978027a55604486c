package com.acme.stocktaking;

import com.acme.platform.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;

/** Requests update a row that another transaction changed; args[0]: it commits after so many ms, or never (0), which leaks. args[3]: h2 or derby. */
public final class DatabaseLockWait {
    public static void main(String[] args) throws Exception {
        int heldMs = Integer.parseInt(args[0]);
        System.setProperty("derby.stream.error.method", DatabaseLockWait.class.getName() + ".nowhere");
        System.setProperty("derby.locks.waitTimeout", "-1");
        String url = args[3].equals("h2")
            ? "jdbc:h2:mem:stock;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=900000"
            : "jdbc:derby:memory:stock;create=true";
        Connection first = DriverManager.getConnection(url);
        first.createStatement().execute("create table stock (id int primary key, pieces int)");
        first.createStatement().execute("insert into stock values (1, 10)");
        Service service = new Service("stocktaking", Long.parseLong(args[2])).unboundedWorkers();
        service.route("/stock", Double.parseDouble(args[1]), path -> {
            try (Connection connection = DriverManager.getConnection(url)) {
                connection.createStatement().executeUpdate("update stock set pieces = pieces + 1 where id = 1");
            }
        });
        first.setAutoCommit(false);
        new Thread(() -> count(first, heldMs, new Random(1)), "stock-count").start();
        service.start();
    }

    private static void count(Connection connection, int heldMs, Random random) {
        try {
            while (true) {
                connection.createStatement().executeUpdate("update stock set pieces = 0 where id = 1");
                if (heldMs == 0) {
                    return;
                }
                Thread.sleep(heldMs / 2 + random.nextInt(heldMs));
                connection.commit();
                Thread.sleep(heldMs / 4);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where Derby's log goes. */
    public static java.io.OutputStream nowhere() {
        return java.io.OutputStream.nullOutputStream();
    }
}
