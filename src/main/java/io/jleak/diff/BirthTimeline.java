package io.jleak.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether births went on evenly from a time until the end, which is what tells a leak from a pool
 * that filled, a burst and a step of load.
 *
 * <p>Were births to go on at their pace, the chance of a silence as long as the one observed is
 * {@code (1 - silence)^events}: below {@link #UNLIKELY} they have stopped. Births that come
 * together count as one event, since one request can start a whole pool.
 *
 * @param times of the births in s, ascending
 * @param from when they could first have happened
 * @param to the end of the observation
 */
record BirthTimeline(List<Double> times, double from, double to) {

  /** A silence that is less likely than this is no chance. */
  private static final double UNLIKELY = 0.01;

  /** Births closer than this share of the time are one event. */
  private static final double TOGETHER = 0.01;

  /** Growth that falls to less than this share of its mean pace is ending. */
  private static final double SLOW = 0.4;

  /** Fewer events show no shape. */
  private static final int MIN_EVENTS = 4;

  /** Share of the events in the first half of the time where nothing has died since. */
  private static final double MIN_EARLY = 0.3;

  double length() {
    return to - from;
  }

  /** Number of separate times at which threads were born. */
  int events() {
    return eventTimes().size();
  }

  private List<Double> eventTimes() {
    List<Double> events = new ArrayList<>();
    double previous = Double.NEGATIVE_INFINITY;
    for (double time : times) {
      if (time - previous > TOGETHER * length()) {
        events.add(time);
      }
      previous = time;
    }
    return events;
  }

  /** Share of the time that went by after the last birth, 0 to 1. */
  double silenceAtEnd() {
    return length() <= 0 ? 0 : Math.max(0, to - times.get(times.size() - 1)) / length();
  }

  /** Share of the time that went by before the first birth, 0 to 1. */
  double silenceAtStart() {
    return length() <= 0 ? 0 : Math.max(0, times.get(0) - from) / length();
  }

  /** No birth in the last third, or none for longer than chance explains. */
  boolean stopped() {
    double silence = silenceAtEnd();
    return silence > 1.0 / 3 || Math.pow(1 - silence, events()) < UNLIKELY;
  }

  /** None of those alive was born early, though there were births: the early ones have died. */
  boolean onlyRecent() {
    return Math.pow(1 - silenceAtStart(), events()) < UNLIKELY;
  }

  /** Births have nearly ceased: the last third has far fewer than its share. */
  boolean slowing() {
    double thirdBegins = to - length() / 3;
    List<Double> events = eventTimes();
    int late = (int) events.stream().filter(time -> time > thirdBegins).count();
    return late < SLOW * events.size() / 3
        && chanceOfAtMost(late, events.size(), 1.0 / 3) < UNLIKELY;
  }

  /**
   * Whether those alive were born early as often as late. Of threads that live for a while and end,
   * the young are many and the old few; of threads that stay, all are there.
   */
  boolean keepsTheOld() {
    double middle = from + length() / 2;
    List<Double> events = eventTimes();
    int early = (int) events.stream().filter(time -> time < middle).count();
    return events.size() >= MIN_EVENTS
        && early >= MIN_EARLY * events.size()
        && chanceOfAtMost(early, events.size(), 0.5) >= 5 * UNLIKELY;
  }

  /** Births came in so few places that they are steps, not a stream. */
  boolean inSteps() {
    double largest = silenceAtStart();
    for (int i = 1; i < times.size(); i++) {
      largest = Math.max(largest, (times.get(i) - times.get(i - 1)) / length());
    }
    int events = events();
    // Chance that the largest of the gaps between evenly scattered events is at least that large.
    return events < 3 || events * Math.pow(1 - largest, events - 1) < UNLIKELY;
  }

  /** Chance of at most so many of n events in a share of the time, were they evenly scattered. */
  private static double chanceOfAtMost(int most, int n, double share) {
    double chance = 0;
    double term = Math.pow(1 - share, n);
    for (int k = 0; k <= most; k++) {
      chance += term;
      term *= (n - k) / (k + 1.0) * share / (1 - share);
    }
    return chance;
  }
}
