package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.SlotBehaviour.VARYING;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.MONITOR;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;

import java.util.List;

/** Threads of JMX, RMI and LDAP, and those that clean up behind dead objects: JLK057 to JLK061. */
final class ManagementSamples {

  private static final String SOCKET_READ = "java.net.Socket$SocketInputStream.read";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK057",
              "heartbeats of clients",
              frames(
                      "java.lang.Thread.sleep",
                      "com.sun.jmx.remote.internal.ClientCommunicatorAdmin$Checker.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("JMX client heartbeat #", EVER_NEW)),
          sample(
              "JLK057",
              "timeouts of a server",
              frames(
                      "java.lang.Object.wait",
                      "com.sun.jmx.remote.internal.ServerCommunicatorAdmin$Timeout.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("JMX server connection timeout #", EVER_NEW)
                  .lock(ONE_EACH, "[I")),
          sample(
              "JLK058",
              "connections that wait for the next call",
              frames(
                      "sun.nio.ch.NioSocketImpl.timedRead",
                      "sun.nio.ch.NioSocketImpl.implRead",
                      SOCKET_READ,
                      "sun.rmi.transport.tcp.TCPTransport.handleMessages",
                      "sun.rmi.transport.tcp.TCPTransport$ConnectionHandler.run0")
                  .wait(IO)
                  .name("RMI TCP Connection(#)-#.#.#.#", EVER_NEW, CONSTANT)),
          sample(
              "JLK058",
              "threads that renew leases, one for each endpoint",
              frames(
                      "java.lang.Object.wait",
                      "sun.rmi.transport.DGCClient$EndpointEntry$RenewCleanThread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name(
                      "RMI RenewClean-[#.#.#.#:#]",
                      CONSTANT,
                      CONSTANT,
                      CONSTANT,
                      CONSTANT,
                      EVER_NEW)
                  .lock(ONE_EACH, "java.lang.ref.ReferenceQueue$Lock")),
          sample(
              "JLK059",
              "contexts of JNDI",
              frames(SOCKET_READ, "com.sun.jndi.ldap.Connection.run", "java.lang.Thread.run")
                  .wait(IO)
                  .name("Thread-#", EVER_NEW)),
          sample(
              "JLK059",
              "connections of UnboundID",
              frames(SOCKET_READ, "com.unboundid.ldap.sdk.LDAPConnectionReader.run")
                  .wait(IO)
                  .name("Connection reader for connection # to ldap:#", EVER_NEW, CONSTANT)),
          sample(
              "JLK060",
              "a finalize method that reads from a peer",
              frames(
                      SOCKET_READ,
                      "com.acme.scans.Scan.release",
                      "com.acme.scans.Scan.finalize",
                      "java.lang.System$2.invokeFinalize",
                      "java.lang.ref.Finalizer.runFinalizer",
                      "java.lang.ref.Finalizer$FinalizerThread.run")
                  .wait(IO)
                  .trend(STUCK)
                  .count(1)
                  .name("Finalizer")),
          sample(
              "JLK060",
              "a finalize method that wants a lock",
              frames(
                      "com.acme.scans.Index.remove",
                      "com.acme.scans.Scan.finalize",
                      "java.lang.ref.Finalizer.runFinalizer",
                      "java.lang.ref.Finalizer$FinalizerThread.run")
                  .wait(MONITOR)
                  .trend(STUCK)
                  .count(1)
                  .name("Finalizer")),
          sample(
              "JLK061",
              "an action that puts into a full queue",
              frames(
                      "java.util.concurrent.ArrayBlockingQueue.put",
                      "com.acme.tiles.Freed.run",
                      "jdk.internal.ref.CleanerImpl$PhantomCleanableRef.performCleanup",
                      "jdk.internal.ref.PhantomCleanable.clean",
                      "jdk.internal.ref.CleanerImpl.run")
                  .trend(STUCK)
                  .count(1)
                  .name("Cleaner-#", CONSTANT)),
          sample(
              "JLK061",
              "an action of the JDK's own cleaner that wants a lock",
              frames(
                      "com.acme.tiles.Cache.drop",
                      "jdk.internal.ref.CleanerImpl$PhantomCleanableRef.performCleanup",
                      "jdk.internal.ref.PhantomCleanable.clean",
                      "jdk.internal.ref.CleanerImpl.run")
                  .wait(MONITOR)
                  .trend(STUCK)
                  .count(1)
                  .name("Common-Cleaner")));

  static final List<Sample> NEAR_MISSES =
      List.of(
          sample(
              "JLK057",
              "a monitor that closes its connections",
              frames(
                      "java.lang.Thread.sleep",
                      "com.sun.jmx.remote.internal.ClientCommunicatorAdmin$Checker.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .trend(CHURNING)
                  .name("JMX client heartbeat #", EVER_NEW)),
          sample(
              "JLK057",
              "heartbeats of something else",
              frames("java.lang.Thread.sleep", "com.acme.cluster.Heartbeat.run")
                  .wait(SLEEP)
                  .name("client heartbeat #", EVER_NEW)),
          sample(
              "JLK058",
              "connections that serve a call",
              frames(
                      "com.acme.orders.RemoteOrders.find",
                      "sun.rmi.server.UnicastServerRef.dispatch",
                      "sun.rmi.transport.Transport.serviceCall",
                      "sun.rmi.transport.tcp.TCPTransport.handleMessages")
                  .wait(IO)
                  .name("RMI TCP Connection(#)-#.#.#.#", EVER_NEW, CONSTANT)),
          sample(
              "JLK058",
              "callers that come and go",
              frames(
                      "sun.nio.ch.NioSocketImpl.timedRead",
                      SOCKET_READ,
                      "sun.rmi.transport.tcp.TCPTransport.handleMessages")
                  .wait(IO)
                  .trend(CHURNING)
                  .name("RMI TCP Connection(#)-#.#.#.#", EVER_NEW, CONSTANT)),
          sample(
              "JLK059",
              "a pool of connections",
              frames(SOCKET_READ, "com.sun.jndi.ldap.Connection.run", "java.lang.Thread.run")
                  .wait(IO)
                  .trend(POOL)),
          sample(
              "JLK059",
              "the other end: connections of an LDAP server",
              frames(SOCKET_READ, "com.unboundid.ldap.listener.LDAPListenerClientConnection.run")
                  .wait(IO)
                  .name("LDAPListener client connection reader #", EVER_NEW)),
          sample(
              "JLK060",
              "a finalizer without work",
              frames(
                      "java.lang.Object.wait",
                      "java.lang.ref.ReferenceQueue.remove",
                      "java.lang.ref.Finalizer$FinalizerThread.run")
                  .wait(OBJECT_WAIT)
                  .trend(STUCK)
                  .count(1)
                  .name("Finalizer")),
          sample(
              "JLK060",
              "a finalizer at work in passing",
              frames(
                      "com.acme.scans.Scan.finalize",
                      "java.lang.ref.Finalizer.runFinalizer",
                      "java.lang.ref.Finalizer$FinalizerThread.run")
                  .wait(MONITOR)
                  .trend(STEADY)
                  .count(1)
                  .name("Finalizer")),
          sample(
              "JLK061",
              "a cleaner without work",
              frames(
                      "java.lang.ref.ReferenceQueue.remove",
                      "jdk.internal.ref.CleanerImpl.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .trend(STUCK)
                  .count(1)
                  .name("Common-Cleaner")),
          sample(
              "JLK061",
              "cleaners that are made for each request",
              frames(
                      "java.lang.ref.ReferenceQueue.remove",
                      "jdk.internal.ref.CleanerImpl.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("Cleaner-#", VARYING)
                  .lock(ONE_EACH, "java.lang.ref.ReferenceQueue$Lock")));

  private ManagementSamples() {}
}
