package com.acme.ledger;

import com.acme.platform.Peer;
import com.acme.platform.Service;
import java.io.IOException;
import java.io.Serializable;
import java.net.Socket;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.rmi.server.RMIClientSocketFactory;
import java.rmi.server.RMISocketFactory;
import java.rmi.server.UnicastRemoteObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A remote ledger for callers that open a connection each time and keep it for args[0] ms; with a very long time that is a leak. */
public final class RmiLedger {
    /** What can be asked from afar. */
    public interface Ledger extends Remote {
        int balance(String account) throws RemoteException;
    }

    private static final class Books implements Ledger {
        @Override
        public int balance(String account) {
            return account.length();
        }
    }

    /** No two are equal, so that no two stubs share a connection. */
    public static final class OwnSocket implements RMIClientSocketFactory, Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return new Socket("127.0.0.1", port);
        }
    }

    /** The process that asks. */
    public static final class Callers {
        public static void main(String[] args) throws Exception {
            System.setProperty("sun.rmi.transport.connectionTimeout", args[0]);
            Thread thread = new Thread(() -> ask(args));
            thread.setDaemon(true);
            thread.start();
            Peer.ready("asks");
        }

        private static void ask(String[] args) {
            Random random = new Random(Long.parseLong(args[2]));
            List<Ledger> ledgers = new ArrayList<>();
            try {
                Registry registry = LocateRegistry.getRegistry("127.0.0.1", Integer.parseInt(args[3]));
                while (true) {
                    Ledger ledger = (Ledger) registry.lookup("ledger");
                    ledger.balance("cash");
                    ledgers.add(ledger);
                    Thread.sleep((long) (-Math.log(1 - random.nextDouble()) / Double.parseDouble(args[1]) * 1_000));
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What is exported is held weakly by the JDK. */
    private static final Books BOOKS = new Books();

    public static void main(String[] args) throws Exception {
        System.setProperty("java.rmi.server.hostname", "127.0.0.1");
        int port = 20_000 + (int) (ProcessHandle.current().pid() % 20_000);
        Registry registry = LocateRegistry.createRegistry(port);
        registry.bind("ledger", UnicastRemoteObject.exportObject(BOOKS, 0, new OwnSocket(), null));
        Peer.start(Callers.class, args[0], args[1], args[2], Integer.toString(port));
        new Service("ledger", Long.parseLong(args[2])).start();
    }
}
