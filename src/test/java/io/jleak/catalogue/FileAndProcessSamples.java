package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.PoolSamples.worker;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.LockSharing.ONE_SHARED;
import static io.jleak.model.SlotBehaviour.CONSTANT;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.NONE;
import static io.jleak.model.WaitKind.PARK;
import static io.jleak.model.WaitKind.PROCESS;
import static io.jleak.model.WaitKind.SLEEP;
import static io.jleak.model.WaitKind.TIMED_PARK;

import java.util.List;

/** Threads of files and of child processes: JLK052 to JLK055. */
final class FileAndProcessSamples {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK052",
              "the pollers of Linux",
              frames(
                      "sun.nio.fs.LinuxWatchService.poll",
                      "sun.nio.fs.LinuxWatchService$Poller.run",
                      "java.lang.Thread.run")
                  .wait(IO)
                  .name("FileSystemWatchService")),
          sample(
              "JLK052",
              "the pollers of Windows on JDK 8",
              frames(
                      "sun.nio.fs.WindowsNativeDispatcher.GetQueuedCompletionStatus0",
                      "sun.nio.fs.WindowsWatchService$Poller.run",
                      "java.lang.Thread.run")
                  .wait(NONE)
                  .name("Thread-#", EVER_NEW)),
          sample(
              "JLK052",
              "loops of the application, each at a service of its own",
              frames("sun.nio.fs.AbstractWatchService.take", "com.acme.config.Watcher.run")
                  .wait(PARK)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK053",
              "reapers that tell the pid",
              frames(
                      "java.lang.ProcessHandleImpl.waitForProcessExit0",
                      "java.lang.ProcessHandleImpl$1.run",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker",
                      "java.util.concurrent.ThreadPoolExecutor$Worker.run")
                  .wait(PROCESS)
                  .name("process reaper (pid #)", EVER_NEW)),
          sample(
              "JLK053",
              "reapers of JDK 8",
              frames(
                      "java.lang.UNIXProcess.waitForProcessExit",
                      "java.lang.UNIXProcess$4.run",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker",
                      "java.util.concurrent.ThreadPoolExecutor$Worker.run")
                  .wait(PROCESS)
                  .name("process reaper")),
          sample(
              "JLK054",
              "requests that wait for the end of a child",
              frames("java.lang.ProcessImpl.waitFor", "com.acme.thumbnails.Convert.run")
                  .wait(PARK)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK054",
              "the same ones in each dump, JDK 8",
              frames("java.lang.UNIXProcess.waitFor", "com.acme.thumbnails.Convert.run")
                  .trend(STUCK)
                  .lock(ONE_EACH, "java.lang.UNIXProcess")),
          sample(
              "JLK055",
              "monitors of commons-io",
              frames(
                      "java.lang.Thread.sleep",
                      "org.apache.commons.io.ThreadUtils.sleep",
                      "org.apache.commons.io.monitor.FileAlterationMonitor.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("Thread-#", EVER_NEW)),
          sample(
              "JLK055",
              "tailers of a shaded commons-io",
              frames(
                      "java.lang.Thread.sleep",
                      "com.acme.shaded.org.apache.commons.io.input.Tailer.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("Thread-#", EVER_NEW)));

  static final List<Sample> NEAR_MISSES =
      List.of(
          sample(
              "JLK052",
              "services that are closed",
              frames(
                      "sun.nio.fs.LinuxWatchService.poll",
                      "sun.nio.fs.LinuxWatchService$Poller.run",
                      "java.lang.Thread.run")
                  .wait(IO)
                  .trend(CHURNING)
                  .name("FileSystemWatchService")),
          sample(
              "JLK052",
              "workers that share one service",
              frames("sun.nio.fs.AbstractWatchService.take", "com.acme.config.Watcher.run")
                  .wait(PARK)
                  .lock(ONE_SHARED, CONDITION)),
          sample(
              "JLK053",
              "children that end",
              frames(
                      "java.lang.ProcessHandleImpl.waitForProcessExit0",
                      "java.lang.ProcessHandleImpl$1.run",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker",
                      "java.util.concurrent.ThreadPoolExecutor$Worker.run")
                  .wait(PROCESS)
                  .trend(CHURNING)
                  .name("process reaper (pid #)", EVER_NEW)),
          sample(
              "JLK053",
              "reapers without a child",
              worker("SynchronousQueue.poll")
                  .wait(TIMED_PARK)
                  .name("process reaper")
                  .lock(ONE_SHARED, "java.util.concurrent.SynchronousQueue$TransferStack")),
          sample(
              "JLK054",
              "waits with a limit",
              frames("java.lang.ProcessImpl.waitFor", "com.acme.thumbnails.Convert.run")
                  .wait(TIMED_PARK)
                  .lock(ONE_EACH, CONDITION)),
          sample(
              "JLK054",
              "some children at any time",
              frames("java.lang.ProcessImpl.waitFor", "com.acme.thumbnails.Convert.run")
                  .wait(PARK)
                  .trend(STEADY)),
          sample(
              "JLK055",
              "one monitor for each folder, from the start on",
              frames(
                      "java.lang.Thread.sleep",
                      "org.apache.commons.io.monitor.FileAlterationMonitor.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .trend(STEADY)),
          sample(
              "JLK055",
              "schedulers that look at files",
              scheduler().name("file-watch-#", CONSTANT).lock(ONE_EACH, CONDITION)));

  private FileAndProcessSamples() {}
}
