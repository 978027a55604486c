package io.jleak.model;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One thread dump: all threads of one process at one moment.
 *
 * @param source file name as the user gave it, or {@code -}
 * @param index position among the dumps of its source, from 0 on
 * @param format name of the format, such as {@code hotspot}
 * @param runtime what the dump says of the VM or runtime, or null
 * @param processId the operating system's id of the process, or {@link DumpedThread#UNKNOWN}
 * @param capturedAt time printed in the dump (local time of its machine, no zone), or null
 * @param threads every thread entry, in the order printed
 * @param mounted virtual threads shown only under their carrier thread
 * @param deadlocks deadlocks that the dump itself reports
 * @param account how the lines or entries of the input were accounted for
 * @param warnings what the reader should know
 */
public record ThreadDump(
    String source,
    int index,
    String format,
    String runtime,
    long processId,
    LocalDateTime capturedAt,
    List<DumpedThread> threads,
    List<DumpedThread> mounted,
    List<Deadlock> deadlocks,
    InputAccount account,
    List<Warning> warnings) {

  public ThreadDump {
    threads = List.copyOf(threads);
    mounted = List.copyOf(mounted);
    deadlocks = List.copyOf(deadlocks);
    warnings = List.copyOf(warnings);
  }

  /** The same dump at another position among the dumps of its source. */
  public ThreadDump at(int position) {
    return new ThreadDump(
        source,
        position,
        format,
        runtime,
        processId,
        capturedAt,
        threads,
        mounted,
        deadlocks,
        account,
        warnings);
  }

  /** Number of thread entries; an aggregated entry counts as often as it says. */
  public int threadCount() {
    return threads.stream().mapToInt(DumpedThread::count).sum();
  }

  /** Number of virtual threads, with an entry of their own or under their carrier. */
  public int virtualThreadCount() {
    int own =
        threads.stream()
            .filter(thread -> thread.kind() == ThreadKind.VIRTUAL)
            .mapToInt(DumpedThread::count)
            .sum();
    return own + mounted.size();
  }
}
