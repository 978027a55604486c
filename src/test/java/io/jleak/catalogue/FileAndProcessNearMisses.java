package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.FileAndProcessSamples.CONDITION;
import static io.jleak.catalogue.FileAndProcessSamples.monitor;
import static io.jleak.catalogue.FileAndProcessSamples.reaper;
import static io.jleak.catalogue.FileAndProcessSamples.taker;
import static io.jleak.catalogue.FileAndProcessSamples.waiter;
import static io.jleak.catalogue.FileAndProcessSamples.watcher;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.PROCESS;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_OBJECT_WAIT;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** What looks like the leaks of JLK052 to JLK055 and is none. */
final class FileAndProcessNearMisses {

  static final List<Sample> ALL =
      List.of(
          sample("JLK052", "watchers of the start", watcher().trend(POOL)),
          sample(
              "JLK052",
              "watchers that are closed",
              watcher().trend(CHURNING).name("FileSystemWatchService")),
          sample("JLK052", "one for each tenant, and no more", watcher().trend(SETTLED)),
          sample(
              "JLK052",
              "several threads that take from one service",
              taker().name("reload-#", EVER_NEW).lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK052",
              "schedulers of the application that look at files",
              scheduler().name("file-poll-#", EVER_NEW).lock(ONE_EACH, CONDITION)),
          sample(
              "JLK053",
              "children that end",
              reaper().trend(CHURNING).name("process reaper (pid #)", EVER_NEW)),
          sample(
              "JLK053",
              "one child that works as long as the program does",
              reaper().trend(STEADY).name("process reaper (pid #)", EVER_NEW)),
          sample(
              "JLK053",
              "idle reapers after a burst",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("process reaper")
                  .lock(ONE_SHARED, "java.util.concurrent.SynchronousQueue$TransferStack")),
          sample(
              "JLK053",
              "threads that copy from files",
              frames(
                      "java.io.FileInputStream.read",
                      "java.io.BufferedInputStream.read",
                      "com.acme.convert.Copy.run")
                  .wait(IO)),
          sample("JLK054", "children that end", waiter().trend(CHURNING)),
          sample("JLK054", "JDK 25: waits with a limit", waiter().wait(TIMED_PARK)),
          sample("JLK054", "JDK 17: waits with a limit", waiter().wait(TIMED_OBJECT_WAIT)),
          sample(
              "JLK054",
              "Windows: waits with a limit",
              waiter()
                  .printed(
                      "java.lang.ProcessImpl.waitForTimeoutInterruptibly",
                      "java.lang.ProcessImpl.waitFor",
                      "com.acme.thumbnails.Thumbnails.make")
                  .wait(PROCESS)),
          sample("JLK054", "a load that grows: one child each", waiter().trend(SETTLED)),
          sample(
              "JLK054",
              "reapers, whatever their children wait for",
              reaper().name("process reaper (pid #)", EVER_NEW)),
          sample(
              "JLK054",
              "requests that wait for a signal of their own",
              frames("com.acme.thumbnails.Thumbnails.waitFor", "com.acme.platform.Service.serve")
                  .wait(OBJECT_WAIT)),
          sample("JLK055", "the monitors of an application", monitor().trend(POOL)),
          sample("JLK055", "monitors that are replaced", monitor().trend(CHURNING)),
          sample("JLK055", "one for each tenant, and no more", monitor().trend(SETTLED)),
          sample(
              "JLK055",
              "threads that delete files of collected objects: they poll nothing",
              frames(
                      "java.lang.ref.ReferenceQueue.remove",
                      "org.apache.commons.io.FileCleaningTracker$Reaper.run")
                  .wait(OBJECT_WAIT)
                  .name("File Reaper")),
          sample("JLK055", "watchers of the JDK", watcher().name("FileSystemWatchService")),
          sample(
              "JLK055",
              "pauses of the application",
              frames("org.apache.commons.io.ThreadUtils.sleep", "com.acme.intake.Retry.run")
                  .wait(SLEEP)));

  private FileAndProcessNearMisses() {}
}
