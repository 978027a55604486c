package io.jleak.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;

/**
 * Whether births went on evenly from a time until the end, which is what tells a leak from a pool
 * that filled, a burst and a step of load.
 *
 * <p>Births that come together count as one event, since one request can start a whole pool, unless
 * they go on for so long that they are a stream: a fast leak leaves no gaps. Were births to go on
 * at their pace, the chance of a silence as long as the one observed is {@code (1 -
 * silence)^events}: below {@link #UNLIKELY} they have stopped.
 *
 * @param times of the births in s, ascending
 * @param from when they could first have happened
 * @param to the end of the observation
 * @param batch births that one event brings, on average
 */
record BirthTimeline(List<Double> times, double from, double to, double batch) {

  /** What is less likely than this is no chance. */
  private static final double UNLIKELY = 0.01;

  /** The same in standard deviations, to one side. */
  private static final double UNLIKELY_DEVIATIONS = 2.33;

  /** Births closer than this share of the time are one event. */
  private static final double TOGETHER = 0.01;

  /** Births without a gap for longer than this share of the time are several events. */
  private static final double STREAM = 0.05;

  /** Of the births, so many may lie far before the others. */
  private static final double MAX_STRAYS = 0.1;

  /**
   * Births whose mean time is before this share of the time are ending: their pace falls by two
   * thirds or more.
   */
  private static final double EARLY = 0.38;

  /** Births farther apart than this share of the time are of two steps. */
  private static final double STEP_GAP = 0.1;

  /** So many steps are a leak that pauses. */
  private static final int MANY_STEPS = 3;

  /** A pace that has fallen to this share has nearly ended. */
  private static final double FADED = 0.25;

  /** Fewer events show no shape. */
  private static final int MIN_EVENTS = 4;

  /** Share of the events in the first half of the time where nothing has died since. */
  private static final double MIN_EARLY = 0.3;

  /** Births whose times are known; what counts is the time since they began. */
  static BirthTimeline ofTimes(double[] births, double to) {
    double[] times = Arrays.stream(births).sorted().skip(strays(births.length)).toArray();
    double from = times[0];
    int events = 0;
    double previous = Double.NEGATIVE_INFINITY;
    double first = from;
    for (double time : times) {
      if (time - previous > TOGETHER * (to - from) || time - first > STREAM * (to - from)) {
        events++;
        first = time;
      }
      previous = time;
    }
    return new BirthTimeline(
        Arrays.stream(times).boxed().toList(), from, to, (double) times.length / events);
  }

  /** A few births that happened before do not tell when the many began. */
  private static int strays(int births) {
    return (int) (births * MAX_STRAYS);
  }

  /**
   * Births of which is only known between which dumps they happened: they are taken to be evenly
   * scattered there, and the more the numbers differ from interval to interval the larger are the
   * batches in which they came.
   *
   * @param firstSeen how many births each dump is the first to show
   * @param seconds time of each dump
   */
  static BirthTimeline ofDumps(
      NavigableMap<Integer, Integer> firstSeen, List<Double> seconds, double to) {
    List<Double> times = new ArrayList<>();
    firstSeen.forEach(
        (dump, births) -> {
          double before = seconds.get(dump - 1);
          for (int i = 1; i <= births; i++) {
            times.add(before + (seconds.get(dump) - before) * i / births);
          }
        });
    int strays = strays(times.size());
    int first = firstSeen.firstKey();
    for (int before = 0; before + firstSeen.get(first) <= strays; ) {
      before += firstSeen.get(first);
      first = firstSeen.higherKey(first);
    }
    double from = seconds.get(first - 1);
    times.removeIf(time -> time <= from);
    return new BirthTimeline(
        times, from, to, batch(firstSeen.tailMap(first, true), seconds, times.size()));
  }

  /** Index of dispersion of the births per interval, from the first interval with births on. */
  private static double batch(
      SortedMap<Integer, Integer> firstSeen, List<Double> seconds, int all) {
    int first = firstSeen.firstKey();
    int last = firstSeen.lastKey();
    double length = seconds.get(last) - seconds.get(first - 1);
    if (last == first || length <= 0) {
      return 1;
    }
    double deviation = 0;
    for (int dump = first; dump <= last; dump++) {
      double expected = all * (seconds.get(dump) - seconds.get(dump - 1)) / length;
      double difference = firstSeen.getOrDefault(dump, 0) - expected;
      deviation += expected > 0 ? difference * difference / expected : 0;
    }
    return Math.max(1, deviation / (last - first));
  }

  /** The same births, seen from another time on. */
  BirthTimeline since(double time) {
    return new BirthTimeline(times, time, to, batch);
  }

  double length() {
    return to - from;
  }

  /** Number of events that brought the births. */
  double events() {
    return times.size() / batch;
  }

  /** Share of the time that went by after the last birth, 0 to 1. */
  double silenceAtEnd() {
    return length() <= 0 ? 0 : Math.max(0, to - times.get(times.size() - 1)) / length();
  }

  /** No birth in the last third, or none for longer than chance explains. */
  boolean stopped() {
    double silence = silenceAtEnd();
    return silence > 1.0 / 3 || Math.pow(1 - silence, events()) < UNLIKELY;
  }

  /** Births are ending: they were far more frequent early than late (Laplace's test). */
  boolean slowing() {
    double mean = meanPosition();
    return mean < EARLY && (0.5 - mean) * Math.sqrt(12 * events()) > UNLIKELY_DEVIATIONS;
  }

  /** Few births in the last third, and so few that it is no chance were the pace the same. */
  boolean fading() {
    double lastThird = to - length() / 3;
    int late = (int) Math.round(times.stream().filter(time -> time > lastThird).count() / batch);
    int events = (int) Math.round(events());
    double exactly = Math.pow(2.0 / 3, events); // chance of no event there
    double atMost = exactly;
    for (int k = 1; k <= late; k++) {
      exactly *= (events - k + 1) / (2.0 * k);
      atMost += exactly;
    }
    return late <= FADED * events / 3 && atMost < UNLIKELY;
  }

  /** Where between beginning and end the births lie on average, 0 to 1. */
  private double meanPosition() {
    double sum = 0;
    for (double time : times) {
      sum += time - from;
    }
    return length() <= 0 ? 0.5 : sum / times.size() / length();
  }

  /**
   * Whether those alive were born early as often as late. Of threads that live for a while and end,
   * the young are many and the old few; of threads that stay, all are there.
   */
  boolean keepsTheOld() {
    double middle = from + length() / 2;
    double early = times.stream().filter(time -> time < middle).count() / batch;
    double all = events();
    return all >= MIN_EVENTS
        && early >= MIN_EARLY * all
        && (0.5 - early / all) * 2 * Math.sqrt(all) < UNLIKELY_DEVIATIONS;
  }

  /** Births came in so few places that they are steps, not a stream. */
  boolean inSteps() {
    double largest = 0;
    for (int i = 1; i < times.size(); i++) {
      largest = Math.max(largest, (times.get(i) - times.get(i - 1)) / length());
    }
    double events = events();
    // Chance that the largest of the gaps between evenly scattered events is at least that large.
    return events < 3
        || (steps() < MANY_STEPS && events * Math.pow(1 - largest, events - 1) < UNLIKELY);
  }

  /** Runs of births without a long gap. */
  private int steps() {
    int steps = 1;
    for (int i = 1; i < times.size(); i++) {
      steps += times.get(i) - times.get(i - 1) > STEP_GAP * length() ? 1 : 0;
    }
    return steps;
  }
}
