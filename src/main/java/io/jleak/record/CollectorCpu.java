package io.jleak.record;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The share of a process's CPU time that its threads for garbage collection use, as Linux counts it
 * per thread: the target does nothing for it.
 */
final class CollectorCpu {

  /** How the threads of HotSpot's collectors are called; the kernel keeps 15 characters. */
  private static final List<String> NAMES =
      List.of(
          "GC Thread#",
          "G1 ",
          "ParGC",
          "ZWorker",
          "ZDriver",
          "XWorker",
          "XDriver",
          "Shenandoah GC",
          "Concurrent Mark",
          "Gang worker#");

  private static final String VM_THREAD = "VM Thread";

  /** Of less CPU time, in ticks of 10 ms, a share says nothing. */
  private static final long LEAST_TICKS = 5;

  private final long pid;
  private final boolean alsoVmThread;
  private final Set<Path> seen = new HashSet<>();
  private final Set<Path> collectors = new HashSet<>();
  private long processTicks;
  private long collectorTicks;

  /**
   * For one process.
   *
   * @param alsoVmThread whether the VM thread collects garbage itself
   */
  CollectorCpu(long pid, boolean alsoVmThread) {
    this.pid = pid;
    this.alsoVmThread = alsoVmThread;
  }

  /** The share since the last call; NaN at the first one, and where it is not known. */
  double share() {
    long process = processTicks;
    long collector = collectorTicks;
    try {
      processTicks = ProcFile.cpuTicks(ProcFile.of(pid, "stat"));
      findCollectors();
      collectorTicks = 0;
      for (Path each : collectors) {
        collectorTicks += ProcFile.cpuTicks(each.resolve("stat"));
      }
    } catch (IOException e) {
      return Double.NaN; // it ends, or its threads do
    }
    long used = processTicks - process;
    return process == 0 || used < LEAST_TICKS
        ? Double.NaN
        : Math.min(1, Math.max(0, collectorTicks - collector) / (double) used);
  }

  /** Most of a process's threads are known from the tick before. */
  private void findCollectors() throws IOException {
    Set<Path> now = new HashSet<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(ProcFile.of(pid, "task"))) {
      for (Path thread : threads) {
        now.add(thread);
        if (seen.add(thread) && isCollector(thread)) {
          collectors.add(thread);
        }
      }
    }
    seen.retainAll(now);
    collectors.retainAll(now);
  }

  private boolean isCollector(Path thread) {
    try {
      String name = ProcFile.read(thread.resolve("comm")).stripTrailing();
      return NAMES.stream().anyMatch(name::startsWith) || (alsoVmThread && name.equals(VM_THREAD));
    } catch (IOException e) {
      return false; // it has ended
    }
  }
}
