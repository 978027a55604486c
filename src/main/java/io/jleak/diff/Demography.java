package io.jleak.diff;

import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Births and deaths in a population over the dumps of its process.
 *
 * <p>A thread is born in the first dump that shows it anywhere, and dies after the last one that
 * does; that it comes to the population later or leaves it for a while is neither. It is
 * <em>settled</em> when two dumps show it: where most threads live briefly and a few stay, the
 * settled ones tell.
 *
 * @param births per dump of the series
 * @param deaths per dump of the series: last seen there, and not in the dump after
 * @param born threads born during the series that the last dump shows in the population
 * @param newborn those of them that only the last dump shows
 * @param settledBorn threads born before the last dump that at least two dumps show
 * @param settledAlive those of them that the last dump still shows
 * @param settledIntervals intervals that settled threads lived through, or died in, after they had
 *     settled
 * @param bornBeforeLast threads born during the series before its last dump
 * @param bornBeforeLastAlive those of them that the last dump shows anywhere
 * @param initial threads of the population in the first dump
 * @param initialAlive those of them that the last dump shows anywhere
 * @param settledTimes birth times of the settled ones that the last dump shows in the population
 * @param birthTimes of the born ones, in s since the first dump, ascending
 * @param exactTimes whether the times are from the threads' ages, not from the dumps that show them
 * @param onset time of the last dump before the first birth, in s since the first dump
 */
record Demography(
    List<Integer> births,
    List<Integer> deaths,
    List<NormalizedThread> born,
    int newborn,
    int settledBorn,
    int settledAlive,
    int settledIntervals,
    int bornBeforeLast,
    int bornBeforeLastAlive,
    int initial,
    int initialAlive,
    List<Double> settledTimes,
    List<Double> birthTimes,
    boolean exactTimes,
    double onset) {

  static Demography of(Population population, Series series, Lifelines lifelines) {
    int start = series.firstOfProcess();
    int last = series.last();
    Set<Lifeline> members = Collections.newSetFromMap(new IdentityHashMap<>());
    List<NormalizedThread> born = new ArrayList<>();
    for (int dump = start; dump <= last; dump++) {
      for (NormalizedThread each : population.threads().get(dump)) {
        Lifeline line = lifelines.of(each);
        if (line != null) {
          members.add(line);
          if (dump == last && line.first > start) {
            born.add(each);
          }
        }
      }
    }
    int[] births = new int[series.size()];
    int[] deaths = new int[series.size()];
    int firstBirth = last;
    for (Lifeline line : members) {
      if (line.first > start) {
        births[line.first]++;
        firstBirth = Math.min(firstBirth, line.first);
      }
      if (line.last < last) {
        deaths[line.last]++;
      }
    }
    double onset = series.seconds().get(Math.max(start, firstBirth - 1));
    int newborn = 0;
    int settledBorn = 0;
    int settledAlive = 0;
    int settledIntervals = 0;
    int before = 0;
    int beforeAlive = 0;
    int initial = 0;
    int initialAlive = 0;
    for (Lifeline line : members) {
      boolean alive = line.last == last;
      if (line.first == start) {
        initial++;
        initialAlive += alive ? 1 : 0;
      } else if (line.first < last) {
        before++;
        beforeAlive += alive ? 1 : 0;
        if (line.last > line.first) {
          settledBorn++;
          settledAlive += alive ? 1 : 0;
          settledIntervals += line.last - line.first - (alive ? 1 : 0);
        }
      }
    }
    boolean exact = true;
    double[] times = new double[born.size()];
    for (int i = 0; i < times.length; i++) {
      Lifeline line = lifelines.of(born.get(i));
      newborn += line.first == last ? 1 : 0;
      exact &= !Double.isNaN(line.bornAt);
      times[i] =
          Double.isNaN(line.bornAt)
              ? series.seconds().get(line.first)
              : Math.max(line.bornAt, series.seconds().get(start));
    }
    double[] settledTimes =
        IntStream.range(0, times.length)
            .filter(i -> lifelines.of(born.get(i)).first < last)
            .mapToDouble(i -> times[i])
            .sorted()
            .toArray();
    Arrays.sort(times);
    return new Demography(
        boxed(births),
        boxed(deaths),
        born,
        newborn,
        settledBorn,
        settledAlive,
        settledIntervals,
        before,
        beforeAlive,
        initial,
        initialAlive,
        Arrays.stream(settledTimes).boxed().toList(),
        Arrays.stream(times).boxed().toList(),
        exact && times.length > 0,
        onset);
  }

  private static List<Integer> boxed(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
