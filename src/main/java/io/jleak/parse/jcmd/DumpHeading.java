package io.jleak.parse.jcmd;

import io.jleak.parse.dump.DumpBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The lines above the first thread. Until that comes they may as well belong to something else, so
 * they count as water and are claimed later.
 *
 * <pre>
 * 9632:                                  jcmd's, when it prints the dump itself
 * 9632
 * 2026-11-23T20:39:16.281360422Z
 * 25.0.3+9-LTS
 *
 * #3 "main" TIMED_WAITING 2026-11-23T20:39:16.323754986Z
 * </pre>
 */
final class DumpHeading {

  /** From the time to the first thread: version, empty line, thread. */
  private static final int REACH = 4;

  private int jcmdLine;
  private long processId = -1;
  private int processIdLine;
  private LocalDateTime time;
  private int timeLine;
  private String runtime;
  private int runtimeLine;

  void jcmd(int line) {
    jcmdLine = line;
  }

  void processId(long id, int line) {
    processId = id;
    processIdLine = line;
  }

  /** {@code 2026-11-23T20:39:16.281360422Z}; the dump's own clock, which is UTC. */
  void time(String instant, int line) {
    try {
      time = LocalDateTime.ofInstant(Instant.parse(instant.strip()), ZoneOffset.UTC);
      timeLine = line;
    } catch (DateTimeException noTime) { // 2026-13-45T06:57:51Z
      timeLine = 0;
    }
  }

  void runtime(String version, int line) {
    runtime = version.strip();
    runtimeLine = line;
  }

  /** Whether the line before this one was a time, so that this one is the version. */
  boolean expectsRuntime(int line) {
    return timeLine > 0 && line - timeLine <= 1;
  }

  /** Whether a dump begins with the thread at a line. */
  boolean isAbove(int line) {
    return timeLine > 0 && line - timeLine <= REACH;
  }

  /** Tells the dump what it knows. */
  void tell(DumpBuilder dump) {
    dump.capturedAt(time);
    if (runtimeLine > 0 && runtimeLine - timeLine <= 1) {
      dump.runtime(runtime);
    }
    if (processIdLine > 0 && timeLine - processIdLine <= 1) {
      dump.processId(processId);
    }
  }

  /** The lines that are part of the dump. */
  int[] lines() {
    return new int[] {jcmdLine, processIdLine, timeLine, runtimeLine};
  }

  void clear() {
    jcmdLine = 0;
    processIdLine = 0;
    timeLine = 0;
    runtimeLine = 0;
  }
}
