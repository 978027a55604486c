package com.acme.shop;

import com.acme.platform.HttpLoad;
import com.acme.platform.Service;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** Healthy: an embedded Tomcat under a load that goes from args[1] to args[3] requests a second at second args[4] (ramp), or swings with that period (waves); args[5]: rename its threads. */
public final class TomcatServer {
    private static final class Shop extends HttpServlet {
        private static final long serialVersionUID = 1;
        private final transient Random random;
        private final boolean renames;

        Shop(long seed, boolean renames) {
            random = new Random(seed);
            this.renames = renames;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (renames) {
                Thread.currentThread().setName("GET " + request.getRequestURI() + " [session " + Long.toHexString(random.nextLong()) + "]");
            }
            try {
                Thread.sleep(100 + random.nextInt(800));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            response.getWriter().println("sold");
        }
    }

    public static void main(String[] args) throws Exception {
        double low = Double.parseDouble(args[1]);
        long seed = Long.parseLong(args[2]);
        double high = Double.parseDouble(args[3]);
        double seconds = Double.parseDouble(args[4]);
        Logger.getLogger("").setLevel(Level.OFF);
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Path.of("tomcat").toAbsolutePath().toString());
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "shop", new Shop(seed, args.length > 5));
        context.addServletMappingDecoded("/*", "shop");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxThreads", "24");
        tomcat.getConnector().setProperty("minSpareThreads", "4");
        tomcat.start();
        String uri = "http://localhost:" + tomcat.getConnector().getLocalPort() + "/item/";
        switch (args[0]) {
            case "ramp" -> HttpLoad.start(uri, seed, HttpLoad.ramp(low, high, seconds, seconds + 4));
            case "waves" -> HttpLoad.start(uri, seed, HttpLoad.waves(low, high, seconds));
            default -> throw new IllegalArgumentException(args[0]);
        }
        new Service("shop", seed).start();
    }
}
