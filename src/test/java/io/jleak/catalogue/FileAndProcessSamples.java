package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.PoolSamples.scheduler;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.LockSharing.ONE_EACH;
import static io.jleak.model.SlotBehaviour.EVER_NEW;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.IO;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.PROCESS;
import static io.jleak.model.WaitKind.SELECT;
import static io.jleak.model.WaitKind.SLEEP;

import java.util.List;

/** Threads that watch files and that wait for child processes: JLK052 to JLK055. */
final class FileAndProcessSamples {

  static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  static final List<Sample> POSITIVE =
      List.of(
          sample("JLK052", "Linux", watcher().name("FileSystemWatchService")),
          sample("JLK052", "Linux, JDK 8", watcher().name("Thread-#", EVER_NEW)),
          sample(
              "JLK052",
              "Windows",
              frames("sun.nio.fs.WindowsWatchService$Poller.run", "java.lang.Thread.run")
                  .wait(SELECT)
                  .name("FileSystemWatchService")),
          sample(
              "JLK052",
              "macOS: schedulers that poll",
              scheduler().name("FileSystemWatcher").lock(ONE_EACH, CONDITION)),
          sample(
              "JLK052",
              "macOS: schedulers that poll, in a dump without locks",
              scheduler().name("FileSystemWatcher")),
          sample(
              "JLK052",
              "threads of the application, one for each service",
              taker().name("reload-#", EVER_NEW).lock(ONE_EACH, CONDITION)),
          sample("JLK053", "JDK 17: reapers", reaper().name("process reaper (pid #)", EVER_NEW)),
          sample("JLK053", "JDK 11: reapers", reaper().name("process reaper")),
          sample(
              "JLK053",
              "JDK 8: reapers",
              frames(
                      "java.lang.ProcessImpl.lambda$initStreams$3",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker",
                      "java.util.concurrent.ThreadPoolExecutor$Worker.run")
                  .printed(
                      "java.lang.UNIXProcess.waitForProcessExit",
                      "java.lang.UNIXProcess.lambda$initStreams$3",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker")
                  .wait(PROCESS)
                  .name("process reaper")),
          sample("JLK053", "commons-exec: threads that copy output", pumper()),
          sample(
              "JLK053",
              "commons-exec: threads that copy output, JDK 25",
              pumper()
                  .printed(
                      "java.io.FileInputStream.readBytes",
                      "java.io.FileInputStream.read",
                      "java.lang.Process$PipeInputStream.read",
                      "java.io.FilterInputStream.read",
                      "org.apache.commons.exec.StreamPumper.run")),
          sample(
              "JLK053",
              "commons-exec: grandchildren that hold the output open",
              frames(
                      "java.lang.Thread.join",
                      "org.apache.commons.exec.PumpStreamHandler.stop",
                      "org.apache.commons.exec.DefaultExecutor.executeInternal",
                      "org.apache.commons.exec.DefaultExecutor.execute",
                      "com.acme.convert.Converter.run")
                  .wait(OBJECT_WAIT)),
          sample("JLK054", "JDK 25", waiter().lock(ONE_EACH, CONDITION)),
          sample(
              "JLK054",
              "JDK 17",
              waiter().wait(OBJECT_WAIT).lock(ONE_EACH, "java.lang.ProcessImpl")),
          sample(
              "JLK054",
              "JDK 8, the same threads in each dump",
              waiter()
                  .printed(
                      "java.lang.Object.wait",
                      "java.lang.UNIXProcess.waitFor",
                      "com.acme.thumbnails.Thumbnails.make")
                  .wait(OBJECT_WAIT)
                  .trend(STUCK)),
          sample("JLK054", "Windows", waiter().wait(PROCESS)),
          sample(
              "JLK054",
              "output is read, errors are not",
              frames(
                      "java.io.FileInputStream.read",
                      "java.io.BufferedInputStream.read",
                      "java.io.InputStreamReader.read",
                      "java.io.BufferedReader.readLine",
                      "com.acme.thumbnails.Thumbnails.make")
                  .printed(
                      "java.io.FileInputStream.readBytes",
                      "java.io.FileInputStream.read",
                      "java.lang.Process$PipeInputStream.read",
                      "java.io.BufferedInputStream.read",
                      "java.io.InputStreamReader.read",
                      "java.io.BufferedReader.readLine",
                      "com.acme.thumbnails.Thumbnails.make")
                  .wait(IO)),
          sample("JLK055", "commons-io: monitors", monitor().name("Thread-#", EVER_NEW)),
          sample(
              "JLK055",
              "commons-io up to 2.8: monitors",
              frames(
                      "org.apache.commons.io.monitor.FileAlterationMonitor.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("Thread-#", EVER_NEW)),
          sample(
              "JLK055",
              "commons-io: tailers",
              frames(
                      "org.apache.commons.io.ThreadUtils.sleep",
                      "org.apache.commons.io.input.Tailer.run",
                      "java.util.concurrent.Executors$RunnableAdapter.call",
                      "java.util.concurrent.FutureTask.run",
                      "java.util.concurrent.ThreadPoolExecutor.runWorker")
                  .wait(SLEEP)
                  .name("commons-io-tailer")),
          sample(
              "JLK055",
              "commons-io in a shaded copy",
              frames("com.acme.shaded.org.apache.commons.io.input.Tailer.run").wait(SLEEP)),
          sample(
              "JLK055",
              "log4j 1: a watch for each configuration",
              frames("org.apache.log4j.helpers.FileWatchdog.run").wait(SLEEP).name("FileWatchdog")),
          sample(
              "JLK055",
              "Spring Boot's development tools",
              frames(
                      "org.springframework.boot.devtools.filewatch.FileSystemWatcher$Watcher.scan",
                      "org.springframework.boot.devtools.filewatch.FileSystemWatcher$Watcher.run",
                      "java.lang.Thread.run")
                  .wait(SLEEP)
                  .name("File Watcher")));

  private FileAndProcessSamples() {}

  static FactsBuilder watcher() {
    return frames("sun.nio.fs.LinuxWatchService$Poller.run", "java.lang.Thread.run").wait(SELECT);
  }

  static FactsBuilder taker() {
    return frames(
        "java.util.concurrent.LinkedBlockingDeque.takeFirst",
        "java.util.concurrent.LinkedBlockingDeque.take",
        "sun.nio.fs.AbstractWatchService.take",
        "com.acme.templates.Templates.reloadOnChange",
        "java.lang.Thread.run");
  }

  static FactsBuilder reaper() {
    return frames(
            "java.lang.ProcessHandleImpl$1.run",
            "java.util.concurrent.ThreadPoolExecutor.runWorker",
            "java.util.concurrent.ThreadPoolExecutor$Worker.run",
            "java.lang.Thread.run")
        .wait(PROCESS);
  }

  static FactsBuilder waiter() {
    return frames(
            "java.lang.ProcessImpl.waitFor",
            "com.acme.thumbnails.Thumbnails.make",
            "com.acme.platform.Service.serve",
            "java.util.concurrent.ThreadPoolExecutor.runWorker")
        .name("http-exec-#", EVER_NEW);
  }

  static FactsBuilder monitor() {
    return frames(
            "org.apache.commons.io.ThreadUtils.sleep",
            "org.apache.commons.io.monitor.FileAlterationMonitor.run",
            "java.lang.Thread.run")
        .wait(SLEEP);
  }

  private static FactsBuilder pumper() {
    return frames(
            "java.io.FileInputStream.read",
            "java.io.BufferedInputStream.read",
            "java.io.FilterInputStream.read",
            "org.apache.commons.exec.StreamPumper.run",
            "java.lang.Thread.run")
        .wait(IO)
        .name("Exec Stream Pumper");
  }
}
