package io.jleak.diff;

import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The lives of a population's threads over the dumps of its process.
 *
 * <p>A thread is born in the first dump that shows it anywhere, and dies after the last one that
 * does; that it comes to the population later or leaves it for a while is neither. Where most
 * threads live briefly and a few stay, those that several dumps show tell of the latter: many
 * questions can be asked of such threads only.
 */
final class Demography {

  /** Fewer threads of an age do not tell how many die at it. */
  private static final int MIN_AT_RISK = 3;

  private final Population population;
  private final Series series;
  private final Lifelines lifelines;

  /** Threads that any dump shows in the population. */
  private final List<Lifeline> members;

  /** Those that the first dump shows in it. */
  private final List<Lifeline> initial;

  /** Those that the last dump shows in it and that were born in the series. */
  private final List<NormalizedThread> born;

  /** How many of the born ones have left the population in between and come back. */
  private final int cameBack;

  private Demography(
      Population population,
      Series series,
      Lifelines lifelines,
      List<Lifeline> members,
      List<Lifeline> initial,
      List<NormalizedThread> born,
      int cameBack) {
    this.cameBack = cameBack;
    this.population = population;
    this.series = series;
    this.lifelines = lifelines;
    this.members = members;
    this.initial = initial;
    this.born = born;
  }

  static Demography of(Population population, Series series, Lifelines lifelines) {
    List<Lifeline> members = new ArrayList<>();
    List<Lifeline> initial = new ArrayList<>();
    List<NormalizedThread> born = new ArrayList<>();
    int start = series.firstOfProcess();
    for (int dump = start; dump <= series.last(); dump++) {
      for (NormalizedThread each : population.threads().get(dump)) {
        Lifeline line = lifelines.of(each);
        if (line == null) {
          continue;
        }
        if (line.presence == null || !line.presence.isOf(members)) {
          line.presence = new Presence(members, dump);
          members.add(line);
        } else {
          line.presence.seen(dump);
        }
        if (dump == start) {
          initial.add(line);
        } else if (dump == series.last() && line.first > start) {
          born.add(each);
        }
      }
    }
    return new Demography(
        population, series, lifelines, members, initial, born, cameBack(born, lifelines));
  }

  private static int cameBack(List<NormalizedThread> born, Lifelines lifelines) {
    int count = 0;
    for (NormalizedThread each : born) {
      count += lifelines.of(each).presence.hasGaps() ? 1 : 0;
    }
    return count;
  }

  /** Number of dumps. */
  int dumps() {
    return series.last() - series.firstOfProcess() + 1;
  }

  /** Births per dump of the series. */
  List<Integer> births() {
    int[] births = new int[series.size()];
    for (Lifeline line : members) {
      births[line.first] += bornInSeries(line) ? 1 : 0;
    }
    return boxed(births);
  }

  /** Deaths per dump of the series: last seen there, and not in the dump after. */
  List<Integer> deaths() {
    int[] deaths = new int[series.size()];
    for (Lifeline line : members) {
      deaths[line.last] += alive(line) ? 0 : 1;
    }
    return boxed(deaths);
  }

  /** Threads born during the series that the last dump shows in the population. */
  List<NormalizedThread> born() {
    return born;
  }

  /** How many threads were born during the series. */
  int allBorn() {
    return (int) members.stream().filter(this::bornInSeries).count();
  }

  /** How many of those the last dump shows anywhere. */
  int allBornAlive() {
    return (int) members.stream().filter(line -> bornInSeries(line) && alive(line)).count();
  }

  /** How many threads the first dump shows in the population. */
  int initial() {
    return initial.size();
  }

  /** How many threads were born during the series before its last dump. */
  int bornBeforeLast() {
    return (int)
        members.stream().filter(line -> bornInSeries(line) && line.first < series.last()).count();
  }

  /** Threads that are new since the first dump and that at least so many dumps show. */
  List<Lifeline> stayed(int dumps) {
    return born.stream().map(lifelines::of).filter(line -> line.dumps() >= dumps).toList();
  }

  /** How many of the born ones have left the population in between and come back. */
  int cameBack() {
    return cameBack;
  }

  /** How many threads of the first dump are gone now that at least so many dumps show. */
  int replaced(int dumps) {
    return (int) initial.stream().filter(line -> !alive(line) && line.dumps() >= dumps).count();
  }

  /**
   * The chance that a thread which so many dumps show is shown by as many as there are, from those
   * born during the series (Kaplan and Meier's estimate, which heeds that the youngest could be
   * watched for a short time only).
   */
  double survival(int dumps) {
    double chance = 1;
    for (int age = dumps; age < dumps() - 1; age++) {
      int atRisk = 0;
      int died = 0;
      for (Lifeline line : members) {
        if (bornInSeries(line) && line.dumps() >= age && line.first + age <= series.last()) {
          atRisk++;
          died += line.dumps() == age ? 1 : 0;
        }
      }
      if (atRisk < MIN_AT_RISK) {
        break;
      }
      chance *= 1 - (double) died / atRisk;
    }
    return chance;
  }

  /** Births of the threads that are new since the first dump and that so many dumps show. */
  BirthTimeline timeline(int dumps) {
    List<Lifeline> stayed = stayed(dumps);
    double end = series.seconds().get(series.last() - dumps + 1);
    if (hasExactTimes()) {
      return BirthTimeline.ofTimes(
          stayed.stream().mapToDouble(line -> line.bornAt).toArray(),
          Math.min(end, lifelines.birthsUntil(population)));
    }
    return BirthTimeline.ofDumps(firstSeen(stayed), series.seconds(), end);
  }

  /** In how many intervals the threads were born. */
  int intervalsWithBirths(int dumps) {
    return firstSeen(stayed(dumps)).size();
  }

  private static NavigableMap<Integer, Integer> firstSeen(List<Lifeline> lines) {
    TreeMap<Integer, Integer> births = new TreeMap<>();
    lines.forEach(line -> births.merge(line.first, 1, Integer::sum));
    return births;
  }

  /** Whether the ages of the threads tell when they were born, and not only the dumps. */
  boolean hasExactTimes() {
    return born.stream().noneMatch(each -> Double.isNaN(lifelines.of(each).bornAt));
  }

  private boolean bornInSeries(Lifeline line) {
    return line.first > series.firstOfProcess();
  }

  private boolean alive(Lifeline line) {
    return line.last == series.last();
  }

  private static List<Integer> boxed(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
