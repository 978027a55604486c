package io.jleak.model;

import java.util.List;

/**
 * Dumps of one process in the order of time.
 *
 * @param dumps in that order
 * @param seconds time of each dump since the first one, in s
 * @param timeSource where the times are from
 * @param firstOfProcess index of the first dump of the process that the last dump is of; what
 *     stands before it is of other processes, or of one that was started anew
 */
public record Series(
    List<NormalizedDump> dumps, List<Double> seconds, TimeSource timeSource, int firstOfProcess) {

  public Series {
    dumps = List.copyOf(dumps);
    seconds = List.copyOf(seconds);
  }

  public int size() {
    return dumps.size();
  }

  public int last() {
    return dumps.size() - 1;
  }

  /** The last dump. */
  public NormalizedDump lastDump() {
    return dumps.get(last());
  }

  /** Time from one dump to another in minutes. */
  public double minutes(int from, int to) {
    return (seconds.get(to) - seconds.get(from)) / 60;
  }
}
