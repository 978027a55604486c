package com.acme.reports;

import com.acme.platform.Clients;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** The MySQL driver in a class loader of its own for each deployed report; args[0] says when they are undeployed (Clients), args[3] names the class of its thread. */
public final class MySqlDrivers {
    /** A deployment: the libraries once more, in a class loader of their own. */
    private record Deployment(URLClassLoader loader, Object started) { }

    public static void main(String[] args) throws Exception {
        String cleanup = args[3];
        Clients.serve("reports", "/deploy", args, id -> {
            URLClassLoader loader = libraries();
            return new Deployment(loader, Class.forName(cleanup, true, loader));
        }, deployment -> deployment.loader().getURLs(), MySqlDrivers::undeploy);
    }

    private static void undeploy(Deployment deployment) throws Exception {
        ((Class<?>) deployment.started()).getMethod("uncheckedShutdown").invoke(null);
        deployment.loader().close();
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
