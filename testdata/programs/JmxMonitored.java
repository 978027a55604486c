package com.acme.turbine;

import com.acme.platform.Peer;
import com.acme.platform.Service;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/** Is monitored by another process, which opens JMX connections and, as args[0] says, closes them or not (never-closed, closed:MS). */
public final class JmxMonitored {
    /** The process that monitors. */
    public static final class Monitor {
        public static void main(String[] args) throws Exception {
            Thread thread = new Thread(() -> probe(args));
            thread.setDaemon(true);
            thread.start();
            Peer.ready("monitors");
        }

        private static void probe(String[] args) {
            Random random = new Random(Long.parseLong(args[2]));
            Timer timer = new Timer(true);
            List<JMXConnector> open = new ArrayList<>();
            try {
                while (true) {
                    JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(args[3]));
                    connector.getMBeanServerConnection().getMBeanCount();
                    if (args[0].startsWith("closed:")) {
                        int ms = Integer.parseInt(args[0].substring("closed:".length()));
                        closeLater(timer, connector, ms / 2 + random.nextInt(ms));
                    } else {
                        open.add(connector);
                    }
                    Thread.sleep((long) (-Math.log(1 - random.nextDouble()) / Double.parseDouble(args[1]) * 1_000));
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static void closeLater(Timer timer, JMXConnector connector, int ms) {
            timer.schedule(new TimerTask() {
                @Override
                public void run() {
                    try {
                        connector.close();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            }, ms);
        }
    }

    public static void main(String[] args) throws Exception {
        JMXConnectorServer server = JMXConnectorServerFactory.newJMXConnectorServer(
            new JMXServiceURL("rmi", "127.0.0.1", 0), null, ManagementFactory.getPlatformMBeanServer());
        server.start();
        Peer.start(Monitor.class, args[0], args[1], args[2], server.getAddress().toString());
        new Service("turbine", Long.parseLong(args[2])).start();
    }
}
