package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.ManagementSamples.cleaner;
import static io.jleak.catalogue.ManagementSamples.connections;
import static io.jleak.catalogue.ManagementSamples.directoryReader;
import static io.jleak.catalogue.ManagementSamples.fetches;
import static io.jleak.catalogue.ManagementSamples.finalizer;
import static io.jleak.catalogue.ManagementSamples.heartbeat;
import static io.jleak.catalogue.ManagementSamples.serverTimeout;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.MONITOR;
import static io.jleak.model.WaitKind.NONE;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** What looks like the leaks of JLK057 to JLK061 and is none. */
final class ManagementNearMisses {

  static final List<Sample> ALL =
      List.of(
          sample("JLK057", "connectors that are closed", heartbeat().trend(CHURNING)),
          sample("JLK057", "a connector for each target", heartbeat().trend(POOL)),
          sample("JLK057", "monitors that come and go", serverTimeout().trend(CHURNING)),
          sample("JLK057", "connections of RMI without JMX", connections()),
          sample("JLK058", "callers that come and go", connections().trend(CHURNING)),
          sample("JLK058", "a connection for each caller", connections().trend(SETTLED)),
          sample(
              "JLK058",
              "calls at work",
              frames(
                      "java.lang.Thread.sleep",
                      "com.acme.ledger.Books.balance",
                      "sun.rmi.server.UnicastServerRef.dispatch",
                      "sun.rmi.transport.Transport.serviceCall",
                      "sun.rmi.transport.tcp.TCPTransport.handleMessages")
                  .wait(SLEEP)),
          sample("JLK058", "JMX clients that listen for notifications", fetches()),
          sample(
              "JLK058",
              "threads without a connection",
              worker("SynchronousQueue.poll").wait(TIMED_PARK).name("RMI TCP Connection(idle)")),
          sample("JLK059", "contexts that are closed", directoryReader().trend(CHURNING)),
          sample("JLK059", "a pool of connections", directoryReader().trend(SETTLED)),
          sample(
              "JLK059",
              "requests that wait for an answer",
              frames(
                  "java.util.concurrent.LinkedBlockingQueue.take",
                  "com.sun.jndi.ldap.LdapRequest.getReplyBer",
                  "com.sun.jndi.ldap.Connection.readReply",
                  "com.sun.jndi.ldap.LdapClient.ldapBind",
                  "com.acme.directory.Login.check")),
          sample(
              "JLK059",
              "the server's side",
              frames(
                      "java.net.SocketInputStream.read",
                      "java.io.BufferedInputStream.read",
                      "com.unboundid.asn1.ASN1StreamReader.read",
                      "com.unboundid.ldap.listener.LDAPListenerClientConnection.run")
                  .wait(IO)),
          sample("JLK060", "a finalizer that moves on", finalizer().wait(IO).trend(STEADY)),
          sample("JLK060", "a finalizer that works", finalizer().wait(NONE).trend(STUCK)),
          sample(
              "JLK060",
              "an idle finalizer",
              frames(
                      "java.lang.ref.ReferenceQueue.remove",
                      "java.lang.ref.Finalizer$FinalizerThread.run")
                  .wait(OBJECT_WAIT)
                  .count(1)
                  .trend(STUCK)),
          sample(
              "JLK060",
              "a cleaner that hangs",
              cleaner("java.util.concurrent.ArrayBlockingQueue.put").trend(STUCK)),
          sample(
              "JLK061",
              "an idle cleaner",
              frames(
                      "java.lang.ref.ReferenceQueue.remove",
                      "jdk.internal.ref.CleanerImpl.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_OBJECT_WAIT)
                  .name("Common-Cleaner")
                  .count(1)
                  .trend(STUCK)),
          sample(
              "JLK061",
              "idle cleaners, one for each session",
              frames(
                      "java.lang.ref.ReferenceQueue.remove",
                      "jdk.internal.ref.CleanerImpl.run",
                      "java.lang.Thread.run")
                  .wait(TIMED_OBJECT_WAIT)),
          sample(
              "JLK061",
              "a cleaner that moves on",
              cleaner("java.util.concurrent.ArrayBlockingQueue.put").trend(STEADY)),
          sample(
              "JLK061",
              "a cleaner that works",
              cleaner("com.acme.tiles.Tiles.free").wait(NONE).trend(STUCK)),
          sample(
              "JLK061",
              "an idle reference handler",
              frames("java.lang.ref.Reference$ReferenceHandler.run")
                  .wait(OBJECT_WAIT)
                  .name("Reference Handler")
                  .count(1)
                  .trend(STUCK)),
          sample(
              "JLK061",
              "threads of the application that clean up themselves",
              frames(
                      "com.acme.tiles.Tiles.lock",
                      "com.acme.tiles.Freed.run",
                      "jdk.internal.ref.CleanerImpl$PhantomCleanableRef.performCleanup",
                      "jdk.internal.ref.PhantomCleanable.clean",
                      "com.acme.tiles.Tile.close",
                      "com.acme.platform.Service.serve")
                  .wait(MONITOR)
                  .trend(STUCK)));

  private ManagementNearMisses() {}
}
