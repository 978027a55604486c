package io.jleak.model;

import java.time.LocalDateTime;

/**
 * What a process told of itself at one moment, beside its dumps. A number that is not known is
 * {@link #UNKNOWN}.
 *
 * @param time by the clock that the dumps have
 * @param seconds time that went by since the sample before it, which sums below are about
 * @param activeThreads threads alive
 * @param daemonThreads those of them that are daemons
 * @param peakThreads most threads ever alive at once
 * @param startedThreads threads started since the process began
 * @param heapAfterGcBytes what the last garbage collection left
 * @param gcMillis time for which collections stopped the process, in ms
 * @param starts threads seen to start
 * @param ends threads seen to end
 * @param pinned times that a virtual thread blocked its carrier
 */
public record ProcessSample(
    LocalDateTime time,
    double seconds,
    int activeThreads,
    int daemonThreads,
    int peakThreads,
    long startedThreads,
    long heapAfterGcBytes,
    double gcMillis,
    int starts,
    int ends,
    int pinned) {

  public static final int UNKNOWN = -1;

  /** The same moment as another source tells it; what only one knows counts. */
  ProcessSample and(ProcessSample other) {
    return new ProcessSample(
        time,
        Math.max(seconds, other.seconds),
        Math.max(activeThreads, other.activeThreads),
        Math.max(daemonThreads, other.daemonThreads),
        Math.max(peakThreads, other.peakThreads),
        Math.max(startedThreads, other.startedThreads),
        Math.max(heapAfterGcBytes, other.heapAfterGcBytes),
        Math.max(gcMillis, other.gcMillis),
        Math.max(starts, other.starts),
        Math.max(ends, other.ends),
        Math.max(pinned, other.pinned));
  }

  /** One sample for this one and the next one: sums are added up, of the rest the later counts. */
  ProcessSample then(ProcessSample next) {
    return new ProcessSample(
        next.time,
        seconds + next.seconds,
        latest(activeThreads, next.activeThreads),
        latest(daemonThreads, next.daemonThreads),
        latest(peakThreads, next.peakThreads),
        next.startedThreads == UNKNOWN ? startedThreads : next.startedThreads,
        next.heapAfterGcBytes == UNKNOWN ? heapAfterGcBytes : next.heapAfterGcBytes,
        gcMillis + next.gcMillis,
        starts + next.starts,
        ends + next.ends,
        pinned + next.pinned);
  }

  private static int latest(int number, int next) {
    return next == UNKNOWN ? number : next;
  }
}
