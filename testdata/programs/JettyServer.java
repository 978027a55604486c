package com.acme.forum;

import com.acme.platform.HttpLoad;
import com.acme.platform.Service;
import java.io.IOException;
import java.util.Random;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Healthy: an embedded Jetty, whose pool grows and shrinks, under a load that swings between args[1] and args[3] requests a second with a period of args[4] (waves), or goes from one to the other (ramp). */
public final class JettyServer {
    private static final class Forum extends AbstractHandler {
        private final Random random;

        Forum(long seed) {
            random = new Random(seed);
        }

        @Override
        public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                Thread.sleep(50 + random.nextInt(600));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            response.getWriter().println("read");
            base.setHandled(true);
        }
    }

    public static void main(String[] args) throws Exception {
        double low = Double.parseDouble(args[1]);
        long seed = Long.parseLong(args[2]);
        double high = Double.parseDouble(args[3]);
        double seconds = Double.parseDouble(args[4]);
        System.setProperty("org.eclipse.jetty.util.log.announce", "false");
        System.setProperty("org.eclipse.jetty.LEVEL", "OFF");
        Server server = new Server(new QueuedThreadPool(60, 4, 1_000));
        ServerConnector connector = new ServerConnector(server);
        server.addConnector(connector);
        server.setHandler(new Forum(seed));
        server.start();
        String uri = "http://localhost:" + connector.getLocalPort() + "/thread/";
        switch (args[0]) {
            case "ramp" -> HttpLoad.start(uri, seed, HttpLoad.ramp(low, high, seconds, seconds + 4));
            case "waves" -> HttpLoad.start(uri, seed, HttpLoad.waves(low, high, seconds));
            default -> throw new IllegalArgumentException(args[0]);
        }
        new Service("forum", seed).start();
    }
}
