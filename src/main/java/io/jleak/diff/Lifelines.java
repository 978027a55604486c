package io.jleak.diff;

import io.jleak.model.DumpedThread;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.ThreadIdentity;
import io.jleak.model.ThreadKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows each thread through the dumps of its process by its identity. */
final class Lifelines {

  private static final double MILLIS = 1000;

  private final Series series;

  /** In s. */
  private final double grace;

  /** By the ordinals of threads. */
  private final Lifeline[] byThread;

  private final boolean complete;
  private final List<Long> newestNumbers;

  /** Numbers of the last dump's threads, ascending. */
  private final long[] numbers;

  /** When the oldest thread of the last dump was born, in s since the first dump. */
  private final double oldestBirth;

  private Lifelines(
      Lifeline[] byThread,
      boolean complete,
      List<Long> newestNumbers,
      Series series,
      Duration grace) {
    this.series = series;
    this.grace = grace.toMillis() / MILLIS;
    this.byThread = byThread;
    this.complete = complete;
    this.newestNumbers = newestNumbers;
    List<NormalizedThread> now = series.lastDump().threads();
    this.numbers = now.stream().mapToLong(each -> each.thread().number()).sorted().toArray();
    double oldest = series.seconds().get(series.last());
    for (NormalizedThread each : now) {
      Lifeline line = byThread[each.ordinal()];
      if (line != null && line.bornAt < oldest) { // NaN is not
        oldest = line.bornAt;
      }
    }
    this.oldestBirth = oldest;
  }

  /**
   * The lives of the threads of a series.
   *
   * @param grace threads younger than this when last seen are no sign of a leak
   */
  static Lifelines of(Series series, Duration grace) {
    Lifeline[] byThread = new Lifeline[threads(series)];
    Map<ThreadIdentity, Lifeline> byIdentity = new HashMap<>();
    List<Long> newestNumbers = new ArrayList<>();
    int known = 0;
    int all = 0;
    for (int dump = 0; dump < series.size(); dump++) {
      if (dump == series.firstOfProcess()) {
        byIdentity.clear(); // another process may use the same numbers
      }
      long newest = -1;
      for (NormalizedThread each : series.dumps().get(dump).threads()) {
        DumpedThread thread = each.thread();
        Optional<ThreadIdentity> identity = ThreadIdentity.of(thread);
        if (thread.kind() != ThreadKind.VM_INTERNAL) {
          all++;
          known += identity.isPresent() ? 1 : 0;
        }
        if (identity.isEmpty()) {
          continue;
        }
        int at = dump;
        Lifeline line = byIdentity.computeIfAbsent(identity.get(), id -> new Lifeline(at));
        line.seen(dump, each.chain());
        line.cpuBefore = Math.max(line.cpuBefore, line.cpu);
        line.cpu = thread.cpuMillis();
        if (thread.elapsedMillis() >= 0) {
          line.bornAt = series.seconds().get(dump) - thread.elapsedMillis() / MILLIS;
        }
        byThread[each.ordinal()] = line;
        newest = Math.max(newest, thread.number());
      }
      newestNumbers.add(newest);
    }
    return new Lifelines(byThread, all > 0 && known >= all * 0.9, newestNumbers, series, grace);
  }

  /**
   * Without the threads that were younger than the grace period in the last dump that shows them.
   *
   * @return the same where there are none: it need not be judged twice
   */
  Population grown(Population population) {
    List<List<NormalizedThread>> threads = population.threads();
    if (grace == 0 || threads.stream().flatMap(List::stream).noneMatch(this::isYoung)) {
      return population;
    }
    boolean stillBorn = threads.get(series.last()).stream().anyMatch(this::isYoung);
    return new Population(
        population.basis(),
        threads.stream()
            .map(inDump -> inDump.stream().filter(each -> !isYoung(each)).toList())
            .toList(),
        stillBorn ? grace : 0);
  }

  private boolean isYoung(NormalizedThread each) {
    Lifeline line = of(each); // an age that is not known is none below
    return line != null && series.seconds().get(line.last) - line.bornAt < grace;
  }

  /** Time of the last dump, in s since the first. */
  double now() {
    return series.seconds().get(series.last());
  }

  /** Up to when births of a population show, in s since the first dump. */
  double birthsUntil(Population population) {
    return now() - population.unseen();
  }

  /** The last dump with all births of a population before it in sight. */
  int lastFullDump(Population population) {
    int dump = series.last();
    while (dump > series.firstOfProcess() && series.seconds().get(dump) > birthsUntil(population)) {
      dump--;
    }
    return dump;
  }

  /** One more than the highest ordinal. */
  static int threads(Series series) {
    int highest = -1;
    for (NormalizedDump dump : series.dumps()) {
      for (NormalizedThread each : dump.threads()) {
        highest = Math.max(highest, each.ordinal());
      }
    }
    return highest + 1;
  }

  /** Whether nearly all threads have an identity, so that births and deaths can be told. */
  boolean complete() {
    return complete;
  }

  /** The lifeline of a thread, or null when it has no identity. */
  Lifeline of(NormalizedThread thread) {
    return byThread[thread.ordinal()];
  }

  /** How many threads of the last dump have a number from one to another, both included. */
  int alive(long from, long to) {
    return smaller(to + 1) - smaller(from);
  }

  private int smaller(long number) {
    int low = 0;
    int high = numbers.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** When the oldest thread of the last dump was born, in s since the first dump. */
  double oldestBirth() {
    return oldestBirth;
  }

  /** The highest thread number in a dump, which tells how many were ever started; -1 unknown. */
  long newestNumber(int dump) {
    return newestNumbers.get(dump);
  }
}
