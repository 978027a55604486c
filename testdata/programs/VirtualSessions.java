package com.acme.chat;

import com.acme.platform.Service;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Leaks (JLK070), or does not if its second argument is "closed": a virtual thread for each chat session, parked until a
 * message comes; the leaking one is never told that the visitor has left.
 */
public final class VirtualSessions {
    private static final Map<String, Session> SESSIONS = new ConcurrentHashMap<>();

    /** A visitor with a mailbox of its own. */
    private static final class Session implements Runnable {
        private final Queue<String> mailbox = new ConcurrentLinkedQueue<>();
        private final Service service;
        private volatile boolean over;
        private Thread thread;

        Session(Service service) {
            this.service = service;
        }

        void post(String message) {
            mailbox.add(message);
            LockSupport.unpark(thread);
        }

        void end() {
            over = true;
            LockSupport.unpark(thread);
        }

        @Override
        public void run() {
            while (!over) {
                String message = nextMessage();
                if (message != null) {
                    service.log("said " + message);
                }
            }
        }

        private String nextMessage() {
            while (mailbox.isEmpty() && !over) {
                LockSupport.park(this);
            }
            return mailbox.poll();
        }
    }

    public static void main(String[] args) throws Exception {
        boolean closed = args[1].equals("closed");
        Service service = new Service("chat", Long.parseLong(args[2]))
            .workers(Executors.newVirtualThreadPerTaskExecutor());
        Thread.Builder builder = Thread.ofVirtual().name("session-", 1);
        service.route("/chat", Double.parseDouble(args[0]), path -> {
            Session session = new Session(service);
            SESSIONS.put(path, session);
            session.thread = builder.unstarted(session);
            session.thread.start();
            session.post("hello");
            service.work().queryDatabase();
            session.post("bye");
            if (closed) {
                service.work().queryDatabase();
                SESSIONS.remove(path).end();
            }
        });
        service.start();
    }
}
