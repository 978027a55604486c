package com.acme.intranet;

import com.acme.platform.Service;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.startup.Tomcat;

/** Deploys an application in an embedded Tomcat anew every args[1] ms; args[0]: it leaves-threads, which leaks, or stops-threads. */
public final class TomcatRedeploy {
    /** The application, loaded anew at each deployment. */
    public static final class App implements ServletContextListener {
        private final Thread feed = new Thread(App::feed, "price-feed");
        private final Timer timer = new Timer("digest-timer");
        private final ScheduledExecutorService reports = Executors.newScheduledThreadPool(2, task -> new Thread(task, "reports"));

        @Override
        public void contextInitialized(ServletContextEvent event) {
            feed.start();
            timer.schedule(new TimerTask() {
                @Override
                public void run() {
                    Thread.yield();
                }
            }, 100, 2_000);
            reports.scheduleAtFixedRate(Thread::yield, 10, 500, TimeUnit.MILLISECONDS);
            reports.scheduleAtFixedRate(Thread::yield, 20, 900, TimeUnit.MILLISECONDS);
        }

        @Override
        public void contextDestroyed(ServletContextEvent event) {
            if (event.getServletContext().getInitParameter("stops") != null) {
                feed.interrupt();
                timer.cancel();
                reports.shutdownNow();
            }
        }

        private static void feed() {
            try {
                while (true) {
                    Thread.sleep(300);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        Path classes = Files.createDirectories(Path.of("app/WEB-INF/classes/com/acme/intranet")).toAbsolutePath();
        for (String name : new String[] {"TomcatRedeploy$App.class", "TomcatRedeploy$App$1.class"}) {
            try (InputStream code = App.class.getResourceAsStream(name)) {
                Files.copy(code, classes.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Path.of("tomcat").toAbsolutePath().toString());
        Context context = tomcat.addContext("/intranet", Path.of("app").toAbsolutePath().toString());
        context.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.CONFIGURE_START_EVENT)) {
                context.addApplicationListener(App.class.getName());
            }
        });
        if (args[0].equals("stops-threads")) {
            context.addParameter("stops", "yes");
        }
        tomcat.setPort(0);
        tomcat.getConnector();
        tomcat.start();
        Service service = new Service("intranet", Long.parseLong(args[2]));
        new Thread(() -> redeploy(service, context, Long.parseLong(args[1])), "deployer").start();
        service.start();
    }

    private static void redeploy(Service service, Context context, long everyMs) {
        try {
            while (true) {
                Thread.sleep(everyMs);
                context.reload();
                service.log("deployed anew");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
