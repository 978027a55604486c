package io.jleak.record;

import java.io.IOException;

/** Reads a target's figures tick by tick; sums are told as what came since the tick before. */
final class Sampler {

  private final Target target;
  private final CounterSource source;
  private CollectorCpu cpu;
  private Counters before;
  private long readAt;

  Sampler(Target target, CounterSource source) {
    this.target = target;
    this.source = source;
  }

  /**
   * The figures now.
   *
   * @throws IOException when they cannot be read, most likely because the target has ended
   */
  Sample sample() throws IOException {
    Counters now = source.read();
    long time = System.nanoTime();
    double seconds = before == null ? 0 : (time - readAt) / 1e9;
    double gcMillis = before == null ? 0 : Math.max(0, now.gcMillis() - before.gcMillis());
    boolean collected = now.collections() > (before == null ? 0 : before.collections());
    Sample sample =
        new Sample(
            target.now(),
            seconds,
            (int) now.number(Counters.LIVE),
            (int) now.number("java.threads.daemon"),
            (int) now.number("java.threads.livePeak"),
            now.number("java.threads.started"),
            collected ? now.heapAfterGc() : Sample.UNKNOWN,
            gcMillis,
            gcShare(now, gcMillis, seconds));
    before = now;
    readAt = time;
    return sample;
  }

  private double gcShare(Counters now, double gcMillis, double seconds) {
    if (!ProcFile.isThere()) {
      return seconds > 0 ? Math.min(1, gcMillis / 1000 / seconds) : Double.NaN;
    }
    if (cpu == null) {
      cpu = new CollectorCpu(target.pid(), now.collectsInVmThread());
    }
    return cpu.share();
  }
}
