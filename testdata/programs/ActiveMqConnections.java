package com.acme.dispatch;

import com.acme.platform.Clients;
import com.acme.platform.Peer;
import javax.jms.Connection;
import javax.jms.Session;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.broker.BrokerService;

/** An ActiveMQ connection with a consumer for each dispatch; args[0] says when they are closed (Clients). */
public final class ActiveMqConnections {
    /** The broker, a process of its own. */
    public static final class Broker {
        public static void main(String[] args) throws Exception {
            BrokerService broker = new BrokerService();
            broker.setPersistent(false);
            broker.setUseJmx(false);
            broker.setAdvisorySupport(false);
            broker.addConnector("tcp://127.0.0.1:0");
            broker.start();
            Peer.ready(broker.getTransportConnectors().get(0).getConnectUri());
        }
    }

    public static void main(String[] args) throws Exception {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(Peer.start(Broker.class));
        factory.setWatchTopicAdvisories(false);
        Clients.serve("dispatch", "/dispatch", args, id -> factory.createConnection(), ActiveMqConnections::listen,
            Connection::close);
    }

    private static void listen(Connection connection) throws Exception {
        connection.start();
        Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        session.createConsumer(session.createQueue("jobs")).setMessageListener(message -> { });
    }
}
