package com.acme.monitoring;

import com.acme.platform.Clients;
import com.acme.platform.Peer;
import java.lang.management.ManagementFactory;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/** A JMX connector for each probe of a remote process; args[0] says when they are closed (Clients). */
public final class JmxConnectors {
    /** The process that is probed. */
    public static final class Probed {
        public static void main(String[] args) throws Exception {
            JMXConnectorServer server = JMXConnectorServerFactory.newJMXConnectorServer(
                new JMXServiceURL("rmi", "127.0.0.1", 0), null, ManagementFactory.getPlatformMBeanServer());
            server.start();
            Peer.ready(server.getAddress());
        }
    }

    public static void main(String[] args) throws Exception {
        JMXServiceURL probed = new JMXServiceURL(Peer.start(Probed.class));
        Clients.serve("monitoring", "/probe", args, id -> JMXConnectorFactory.connect(probed),
            connector -> connector.getMBeanServerConnection().getMBeanCount(), JMXConnector::close);
    }
}
