package com.acme.archive;

import com.acme.platform.Clients;
import com.mchange.v2.c3p0.ComboPooledDataSource;
import java.sql.Connection;

/** A c3p0 pool (H2) for each archive; args[0] says when they are closed (Clients). */
public final class C3p0Pools {
    public static void main(String[] args) throws Exception {
        System.setProperty("com.mchange.v2.log.MLog", "com.mchange.v2.log.FallbackMLog");
        System.setProperty("com.mchange.v2.log.FallbackMLog.DEFAULT_CUTOFF_LEVEL", "OFF");
        Clients.serve("archive", "/archive", args, C3p0Pools::open, pool -> {
            try (Connection connection = pool.getConnection()) {
                connection.createStatement().execute("select 1");
            }
        }, ComboPooledDataSource::close);
    }

    private static ComboPooledDataSource open(int id) throws Exception {
        ComboPooledDataSource pool = new ComboPooledDataSource();
        pool.setDriverClass("org.h2.Driver");
        pool.setJdbcUrl("jdbc:h2:mem:archive" + id);
        pool.setInitialPoolSize(1);
        pool.setMinPoolSize(1);
        pool.setMaxPoolSize(3);
        return pool;
    }
}
