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

  /** Share of the mean time between two dumps. */
  private static final double ON_THE_HEELS = 0.05;

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

  /**
   * How many moments the dumps of the process show: one that follows on the heels of another, as
   * where a recording ends a chunk and begins the next one, shows no further one.
   */
  public int moments() {
    double step = (seconds.get(last()) - seconds.get(firstOfProcess)) / (size() - firstOfProcess);
    int moments = 1;
    for (int dump = firstOfProcess + 1; dump < size(); dump++) {
      double apart = seconds.get(dump) - seconds.get(dump - 1);
      moments += apart > ON_THE_HEELS * step ? 1 : 0;
    }
    return moments;
  }

  /** Time from one dump to another in minutes. */
  public double minutes(int from, int to) {
    return (seconds.get(to) - seconds.get(from)) / 60;
  }
}
