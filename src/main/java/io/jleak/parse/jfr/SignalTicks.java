package io.jleak.parse.jfr;

import io.jleak.model.ProcessSample;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What events tell of a process, second by second. */
final class SignalTicks {

  /** One second. */
  static final class Tick {
    int activeThreads = ProcessSample.UNKNOWN;
    int daemonThreads = ProcessSample.UNKNOWN;
    int peakThreads = ProcessSample.UNKNOWN;
    long startedThreads = ProcessSample.UNKNOWN;
    long heapAfterGcBytes = ProcessSample.UNKNOWN;

    /** Pauses as the collections sum them up, and one by one: one of the two may be recorded. */
    double collectionMillis;

    double pauseMillis;
    int starts;
    int ends;
    int pinned;
  }

  private final Map<Long, Tick> bySecond = new TreeMap<>();

  /** The second that a moment lies in. */
  Tick at(Instant time) {
    return bySecond.computeIfAbsent(time.getEpochSecond(), second -> new Tick());
  }

  /**
   * All of them as samples.
   *
   * @param clock gives the local time of a moment
   */
  List<ProcessSample> samples(Function<Instant, LocalDateTime> clock) {
    boolean collections = bySecond.values().stream().anyMatch(tick -> tick.collectionMillis > 0);
    List<ProcessSample> samples = new ArrayList<>(bySecond.size());
    long last = Long.MIN_VALUE;
    for (Map.Entry<Long, Tick> each : bySecond.entrySet()) {
      long second = each.getKey();
      Tick tick = each.getValue();
      samples.add(
          new ProcessSample(
              clock.apply(Instant.ofEpochSecond(second)),
              samples.isEmpty() ? 1 : second - last,
              tick.activeThreads,
              tick.daemonThreads,
              tick.peakThreads,
              tick.startedThreads,
              tick.heapAfterGcBytes,
              collections ? tick.collectionMillis : tick.pauseMillis,
              tick.starts,
              tick.ends,
              tick.pinned));
      last = second;
    }
    return samples;
  }
}
