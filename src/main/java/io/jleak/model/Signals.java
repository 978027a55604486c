package io.jleak.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What one process told of itself between its dumps: from a flight recording, or from whatever else
 * samples a process.
 *
 * @param process which one it is
 * @param samples in the order of time
 * @param starters by the number of a thread ({@code #12} in a dump) the stack that started it;
 *     threads that one stack started share one object
 */
public record Signals(
    ProcessIdentity process, List<ProcessSample> samples, Map<Long, StackTrace> starters) {

  public static final Signals NONE =
      new Signals(new ProcessIdentity(DumpedThread.UNKNOWN, null), List.of(), Map.of());

  /**
   * A process on its machine: in a container all have the same id.
   *
   * @param id the operating system's, or {@link DumpedThread#UNKNOWN}
   * @param started by the clock of the samples, or null
   */
  public record ProcessIdentity(long id, LocalDateTime started) {}

  /** A number at the first sample that knows it, and at the last one. */
  public record Course(long first, long last) {}

  public Signals {
    samples = List.copyOf(samples);
    starters = Map.copyOf(starters);
  }

  public boolean isEmpty() {
    return samples.isEmpty();
  }

  /** How a number changed from the first sample to the last one; null when none knows it. */
  public Course course(ToLongFunction<ProcessSample> number) {
    long[] known =
        samples.stream().mapToLong(number).filter(each -> each != ProcessSample.UNKNOWN).toArray();
    return known.length == 0 ? null : new Course(known[0], known[known.length - 1]);
  }

  /**
   * Share of the time for which garbage collections stopped the process, 0 to 1; NaN if unknown.
   */
  public double gcShare() {
    double millis = samples.stream().mapToDouble(ProcessSample::gcMillis).sum();
    double seconds = samples.stream().mapToDouble(ProcessSample::seconds).sum();
    return seconds > 0 && millis > 0 ? millis / 1000 / seconds : Double.NaN;
  }

  /** The samples, neighbours put together until there are at most so many. */
  public List<ProcessSample> thinned(int most) {
    int together = (samples.size() + most - 1) / most;
    List<ProcessSample> thinned = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      if (i % together == 0) {
        thinned.add(samples.get(i));
      } else {
        thinned.set(thinned.size() - 1, thinned.get(thinned.size() - 1).then(samples.get(i)));
      }
    }
    return thinned;
  }

  /**
   * The signals of several sources that are of the process which was sampled last; a moment that
   * two of them tell of counts once.
   */
  static Signals join(List<Signals> all) {
    if (all.stream().allMatch(each -> each.isEmpty() && each.starters.isEmpty())) {
      return NONE;
    }
    ProcessIdentity latest =
        all.stream()
            .filter(each -> !each.isEmpty())
            .max(Comparator.comparing(each -> each.samples.get(each.samples.size() - 1).time()))
            .orElse(NONE)
            .process;
    Map<LocalDateTime, ProcessSample> samples = new TreeMap<>();
    Map<Long, StackTrace> starters = new HashMap<>();
    for (Signals each : all) {
      if (each.process.equals(latest)) {
        each.samples.forEach(sample -> samples.merge(sample.time(), sample, ProcessSample::and));
        starters.putAll(each.starters);
      }
    }
    return new Signals(latest, List.copyOf(samples.values()), starters);
  }
}
