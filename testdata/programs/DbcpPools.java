package com.acme.extensions;

import com.acme.platform.Clients;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A DBCP 2 pool (H2) in a class loader of its own for each extension; args[0] says when they are undeployed (Clients). */
public final class DbcpPools {
    /** A deployment: the libraries once more, in a class loader of their own. */
    private record Deployment(URLClassLoader loader, Object started) { }

    public static void main(String[] args) throws Exception {
        Clients.serve("extensions", "/extension", args, DbcpPools::deploy, deployment -> {
            try (Connection connection = ((DataSource) deployment.started()).getConnection()) {
                connection.createStatement().execute("select 1");
            }
        }, deployment -> {
            ((AutoCloseable) deployment.started()).close();
            deployment.loader().close();
        });
    }

    private static Deployment deploy(int id) throws Exception {
        URLClassLoader loader = libraries();
        Class<?> kind = loader.loadClass("org.apache.commons.dbcp2.BasicDataSource");
        Object pool = kind.getConstructor().newInstance();
        kind.getMethod("setDriverClassName", String.class).invoke(pool, "org.h2.Driver");
        kind.getMethod("setUrl", String.class).invoke(pool, "jdbc:h2:mem:extension" + id);
        kind.getMethod("setDurationBetweenEvictionRuns", Duration.class).invoke(pool, Duration.ofSeconds(2));
        return new Deployment(loader, pool);
    }

    private static URLClassLoader libraries() throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                jars.add(new File(entry).toURI().toURL());
            }
        }
        return new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
