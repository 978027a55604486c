package io.jleak.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * When a thread of a test's process was born and when it ended, in s since the first dump.
 *
 * @param work what it has been given to do
 */
record Life(double born, double died, Work work) {

  /** The tasks of a worker. */
  interface Work {

    Work NONE = time -> 0;

    /** How many tasks were begun until a time; negative when the last one has ended. */
    int tasks(double time);
  }

  /** The test's process has been up for so long when the first dump is taken. */
  static final double UPTIME = 600;

  Life(double born, double died) {
    this(born, died, Work.NONE);
  }

  private static Life from(double born) {
    return new Life(born, Double.POSITIVE_INFINITY);
  }

  boolean at(double time) {
    return born <= time && time < died;
  }

  boolean isBusy(double time) {
    return work.tasks(time) > 0;
  }

  /** Processor time used, in ms. */
  double cpu(double time) {
    return 1.25 + 2 * Math.abs(work.tasks(time));
  }

  /** Threads that were there long before the first dump. */
  static List<Life> old(int count) {
    return evenly(count, 5 - UPTIME, 6 - UPTIME);
  }

  /** Born at equal distances, the first one soon after the beginning. */
  static List<Life> evenly(int count, double from, double to) {
    List<Life> lives = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lives.add(from(from + (to - from) * (i + 0.5) / count));
    }
    return lives;
  }

  /** Born within a few milliseconds of each other. */
  static List<Life> together(int count, double time) {
    return evenly(count, time, time + 0.001 * count);
  }

  /** Each thread brings others along, born right after it. */
  static List<Life> batches(int size, List<Life> lives) {
    List<Life> all = new ArrayList<>();
    for (Life life : lives) {
      for (int i = 0; i < size; i++) {
        all.add(new Life(life.born + 0.002 * i, life.died, life.work));
      }
    }
    return all;
  }

  /** The same births, each thread ending after so many seconds. */
  static List<Life> living(double seconds, List<Life> lives) {
    return living(() -> seconds, lives);
  }

  static List<Life> living(DoubleSupplier seconds, List<Life> lives) {
    return lives.stream()
        .map(life -> new Life(life.born, life.born + seconds.getAsDouble()))
        .toList();
  }

  /** Births that know nothing of each other. */
  static List<Life> arrivals(Random random, double perSecond, double from, double to) {
    List<Life> lives = new ArrayList<>();
    double time = from + exponential(random, 1 / perSecond);
    while (time < to) {
      lives.add(from(time));
      time += exponential(random, 1 / perSecond);
    }
    return lives;
  }

  static double exponential(Random random, double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }
}
