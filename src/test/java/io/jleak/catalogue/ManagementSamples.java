package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.MONITOR;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.PARK;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;

import java.util.List;

/**
 * Threads of remote management and calls, of directories, and of what cleans up: JLK057 to JLK061.
 */
final class ManagementSamples {

  static final List<Sample> POSITIVE =
      List.of(
          sample("JLK057", "the heartbeats of clients", heartbeat()),
          sample("JLK057", "the timeouts of a server", serverTimeout()),
          sample("JLK057", "clients that listen for notifications", notifications()),
          sample("JLK057", "a server whose clients listen for notifications", fetches()),
          sample("JLK058", "JDK 17: idle connections", connections()),
          sample("JLK058", "idle connections with TLS", tlsConnections()),
          sample(
              "JLK058",
              "callers with an endpoint for each stub",
              frames(
                      "java.lang.ref.ReferenceQueue.remove",
                      "sun.rmi.transport.DGCClient$EndpointEntry$RenewCleanThread.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .lock(ONE_EACH, "java.lang.ref.ReferenceQueue$Lock")),
          sample("JLK059", "contexts of the JDK", directoryReader().name("Thread-#", EVER_NEW)),
          sample(
              "JLK059",
              "contexts of the JDK, with TLS",
              frames(
                      "java.net.SocketInputStream.read",
                      "sun.security.ssl.SSLSocketInputRecord.read",
                      "sun.security.ssl.SSLSocketImpl$AppInputStream.read",
                      "java.io.BufferedInputStream.read",
                      "com.sun.jndi.ldap.Connection.run",
                      "java.lang.Thread.run")
                  .wait(IO)),
          sample(
              "JLK059",
              "connections of the UnboundID SDK",
              frames(
                      "java.net.SocketInputStream.read",
                      "java.io.BufferedInputStream.read",
                      "com.unboundid.asn1.ASN1StreamReader.read",
                      "com.unboundid.ldap.sdk.LDAPConnectionReader.run")
                  .wait(IO)),
          sample(
              "JLK059",
              "connections of the Netscape SDK",
              frames(
                      "java.net.SocketInputStream.read",
                      "java.io.BufferedInputStream.read",
                      "netscape.ldap.ber.stream.BERElement.getElement",
                      "netscape.ldap.LDAPConnThread.run",
                      "java.lang.Thread.run")
                  .wait(IO)),
          sample("JLK060", "a peer that does not answer", finalizer().wait(IO).trend(STUCK)),
          sample(
              "JLK060",
              "a lock that another thread holds",
              frames(
                      "com.acme.scans.Scan.finalize",
                      "java.lang.System$2.invokeFinalize",
                      "java.lang.ref.Finalizer.runFinalizer",
                      "java.lang.ref.Finalizer$FinalizerThread.run")
                  .wait(MONITOR)
                  .lock(ONE_SHARED, "com.acme.scans.Scanner")
                  .owner(
                      "scanner",
                      IO,
                      "java.net.SocketInputStream.read",
                      "com.acme.scans.Scanner.read",
                      "java.lang.Thread.run")
                  .count(1)
                  .trend(STUCK)),
          sample(
              "JLK060",
              "a process that does not end",
              frames(
                      "java.lang.ProcessImpl.waitFor",
                      "com.acme.scans.Scan.finalize",
                      "java.lang.System$2.invokeFinalize",
                      "java.lang.ref.Finalizer.runFinalizer",
                      "java.lang.ref.Finalizer$FinalizerThread.run")
                  .wait(OBJECT_WAIT)
                  .count(1)
                  .trend(STUCK)),
          sample(
              "JLK060",
              "one more for each call of runFinalization",
              finalizer().wait(IO).name("Secondary finalizer").count(12)),
          sample(
              "JLK060",
              "Android",
              frames(
                      "com.acme.scans.Scan.finalize",
                      "java.lang.Daemons$FinalizerDaemon.doFinalize",
                      "java.lang.Daemons$FinalizerDaemon.runInternal",
                      "java.lang.Daemons$Daemon.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("FinalizerDaemon")
                  .count(1)
                  .trend(STUCK)),
          sample(
              "JLK061",
              "a queue that is full",
              cleaner("java.util.concurrent.ArrayBlockingQueue.put")
                  .name("Cleaner-#")
                  .lock(ONE_SHARED, FileAndProcessSamples.CONDITION)
                  .trend(STUCK)),
          sample(
              "JLK061",
              "the JDK's own cleaner, at a lock",
              cleaner("com.acme.tiles.Tiles.lock")
                  .wait(MONITOR)
                  .name("Common-Cleaner")
                  .owner("tiles", SLEEP, "com.acme.tiles.Tiles.load", "java.lang.Thread.run")
                  .trend(STUCK)),
          sample(
              "JLK061",
              "JDK 8: the reference handler, at a lock",
              frames(
                      "sun.nio.ch.FileChannelImpl$Unmapper.run",
                      "sun.misc.Cleaner.clean",
                      "java.lang.ref.Reference$ReferenceHandler.run")
                  .wait(MONITOR)
                  .name("Reference Handler")
                  .count(1)
                  .trend(STUCK)),
          sample(
              "JLK061",
              "Guava's finalizer",
              frames(
                      "java.net.SocketInputStream.read",
                      "com.acme.tiles.Tile.finalizeReferent",
                      "com.google.common.base.internal.Finalizer.cleanUp",
                      "com.google.common.base.internal.Finalizer.run")
                  .wait(IO)
                  .count(1)
                  .trend(STUCK)),
          sample(
              "JLK061",
              "a cleaner for each session, all at the same queue",
              cleaner("java.util.concurrent.ArrayBlockingQueue.put")
                  .wait(PARK)
                  .name("Cleaner-#", EVER_NEW)
                  .count(20)));

  private ManagementSamples() {}

  static FactsBuilder heartbeat() {
    return frames(
            "com.sun.jmx.remote.internal.ClientCommunicatorAdmin$Checker.run",
            "java.lang.Thread.run")
        .wait(SLEEP)
        .name("JMX client heartbeat #", EVER_NEW);
  }

  static FactsBuilder serverTimeout() {
    return frames(
            "com.sun.jmx.remote.internal.ServerCommunicatorAdmin$Timeout.run",
            "java.lang.Thread.run")
        .wait(TIMED_OBJECT_WAIT)
        .name("JMX server connection timeout #", EVER_NEW)
        .lock(ONE_EACH, "[I");
  }

  static FactsBuilder connections() {
    return frames(
            "java.net.SocketInputStream.read",
            "java.io.BufferedInputStream.read",
            "java.io.FilterInputStream.read",
            "sun.rmi.transport.tcp.TCPTransport.handleMessages",
            "sun.rmi.transport.tcp.TCPTransport$ConnectionHandler.run0",
            "java.security.AccessController.doPrivileged",
            "sun.rmi.transport.tcp.TCPTransport$ConnectionHandler.run",
            "java.util.concurrent.ThreadPoolExecutor.runWorker")
        .wait(IO)
        .name("RMI TCP Connection(#)-#", EVER_NEW);
  }

  static FactsBuilder fetches() {
    return frames(
            "com.sun.jmx.remote.internal.ArrayNotificationBuffer.fetchNotifications",
            "com.sun.jmx.remote.internal.ArrayNotificationBuffer$ShareBuffer.fetchNotifications",
            "com.sun.jmx.remote.internal.ServerNotifForwarder.fetchNotifs",
            "javax.management.remote.rmi.RMIConnectionImpl$4.run",
            "javax.management.remote.rmi.RMIConnectionImpl.fetchNotifications",
            "sun.rmi.server.UnicastServerRef.dispatch",
            "sun.rmi.transport.Transport.serviceCall",
            "sun.rmi.transport.tcp.TCPTransport.handleMessages")
        .wait(TIMED_OBJECT_WAIT)
        .name("RMI TCP Connection(#)-#", EVER_NEW);
  }

  static FactsBuilder directoryReader() {
    return frames(
            "java.net.SocketInputStream.read",
            "java.io.BufferedInputStream.read",
            "com.sun.jndi.ldap.Connection.run",
            "java.lang.Thread.run")
        .wait(IO);
  }

  static FactsBuilder finalizer() {
    return frames(
            "java.net.SocketInputStream.read",
            "com.acme.scans.Scan.release",
            "com.acme.scans.Scan.finalize",
            "java.lang.System$2.invokeFinalize",
            "java.lang.ref.Finalizer.runFinalizer",
            "java.lang.ref.Finalizer$FinalizerThread.run")
        .name("Finalizer")
        .count(1);
  }

  /** A cleaner's thread that waits in this function. */
  static FactsBuilder cleaner(String wait) {
    return frames(
            wait,
            "com.acme.tiles.Freed.run",
            "jdk.internal.ref.CleanerImpl$PhantomCleanableRef.performCleanup",
            "jdk.internal.ref.PhantomCleanable.clean",
            "jdk.internal.ref.CleanerImpl.run",
            "java.lang.Thread.run")
        .count(1);
  }

  private static FactsBuilder notifications() {
    return frames(
            "java.net.SocketInputStream.read",
            "java.io.BufferedInputStream.read",
            "java.io.DataInputStream.readByte",
            "sun.rmi.transport.StreamRemoteCall.executeCall",
            "sun.rmi.server.UnicastRef.invoke",
            "com.sun.jmx.remote.internal.ClientNotifForwarder$NotifFetcher.fetchNotifs",
            "com.sun.jmx.remote.internal.ClientNotifForwarder$NotifFetcher.run",
            "java.lang.Thread.run")
        .wait(IO)
        .name("ClientNotifForwarder-#", EVER_NEW);
  }

  private static FactsBuilder tlsConnections() {
    return frames(
            "java.net.SocketInputStream.read",
            "sun.security.ssl.SSLSocketInputRecord.read",
            "sun.security.ssl.SSLSocketImpl$AppInputStream.read",
            "java.io.BufferedInputStream.read",
            "java.io.FilterInputStream.read",
            "sun.rmi.transport.tcp.TCPTransport.handleMessages",
            "sun.rmi.transport.tcp.TCPTransport$ConnectionHandler.run0")
        .wait(IO);
  }
}
