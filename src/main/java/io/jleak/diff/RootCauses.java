package io.jleak.diff;

import io.jleak.model.CallChain;
import io.jleak.model.Confidence;
import io.jleak.model.DeadlockRole;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadKind;
import io.jleak.model.Trend;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds trends that are one leak: what is not closed often brings several kinds of threads, born
 * together. Two trends are of one cause when nearly each thread of the smaller was born right
 * beside one of the larger: by thread number, and at the same time. Where thousands of threads are
 * started in between, as in Go, that can be chance, but there the creators are known.
 */
final class RootCauses {

  /** Threads that one call starts are numbered this close together. */
  private static final int NEIGHBOURS = 8;

  /** And are born within this time, in s. */
  private static final double SAME_TIME = 0.5;

  /** Share of the smaller trend's threads that must have a neighbour in the larger. */
  private static final double MIN_SHARE = 0.8;

  private final Series series;
  private final Lifelines lifelines;

  RootCauses(Series series, Lifelines lifelines) {
    this.series = series;
    this.lifelines = lifelines;
  }

  /** The trends by cause; within a cause the one that tells most first. */
  List<List<Trend>> group(List<Trend> trends) {
    List<List<Trend>> causes = new ArrayList<>();
    List<Trend> byTelling = new ArrayList<>(trends);
    byTelling.sort(MOST_TELLING_FIRST);
    for (Trend trend : byTelling) {
      List<Trend> same = null;
      for (List<Trend> cause : causes) {
        if (cause.stream().anyMatch(other -> sameCause(other, trend))) {
          same = cause;
          break;
        }
      }
      if (same == null) {
        same = new ArrayList<>();
        causes.add(same);
      }
      same.add(trend);
    }
    return causes;
  }

  /** What grows first, then what says most of its owner, then more threads. */
  private static final Comparator<Trend> MOST_TELLING_FIRST =
      Comparator.comparing((Trend trend) -> trend.kind() == TrendKind.GROWING)
          .thenComparing(trend -> trend.facts().chain().hasApplicationFrame())
          .thenComparing(trend -> namesItsOwner(trend.facts().chain()))
          .thenComparingInt(trend -> trend.facts().count())
          .reversed();

  /** An idle worker's frames are all of the JDK's executors: they say nothing of whose it is. */
  private static boolean namesItsOwner(CallChain chain) {
    return chain.frames().stream()
        .anyMatch(
            frame -> !frame.startsWith("java.util.concurrent.") && !frame.startsWith("java.lang."));
  }

  private boolean sameCause(Trend one, Trend other) {
    if ((isDeadlock(one) && isBehind(other)) || (isDeadlock(other) && isBehind(one))) {
      return true;
    }
    if (one.kind() != TrendKind.GROWING || other.kind() != TrendKind.GROWING) {
      return false;
    }
    if (isOfCoroutines(one) || isOfCoroutines(other)) {
      return false; // so many are started that neighbours say nothing, and each has its own block
    }
    List<NormalizedThread> more = born(one);
    List<NormalizedThread> fewer = born(other);
    if (fewer.size() > more.size()) {
      List<NormalizedThread> swap = more;
      more = fewer;
      fewer = swap;
    }
    return !fewer.isEmpty()
        && canBeOfOneCall(one.facts(), other.facts(), (double) fewer.size() / more.size())
        && neighbours(fewer, more) >= MIN_SHARE;
  }

  /**
   * Whether one call can have started the threads of both, where the runtime tells what did: the
   * same line, or lines of one function that start about as many.
   *
   * @param ratio how many are of the smaller for each of the larger
   */
  private static boolean canBeOfOneCall(TrendFacts one, TrendFacts other, double ratio) {
    StackFrame creator = one.sample().creator();
    StackFrame otherCreator = other.sample().creator();
    if (creator == null || otherCreator == null || creator.equals(otherCreator)) {
      return true;
    }
    return one.chain().creator().equals(other.chain().creator()) && ratio >= MIN_SHARE;
  }

  private static boolean isOfCoroutines(Trend trend) {
    return trend.facts().threadKind() == ThreadKind.COROUTINE;
  }

  private static boolean isDeadlock(Trend trend) {
    return trend.confidence() == Confidence.PROVEN
        && trend.facts().deadlock() == DeadlockRole.MEMBER;
  }

  /** Threads pile up behind a deadlock. */
  private static boolean isBehind(Trend trend) {
    return trend.facts().deadlock() != DeadlockRole.NONE && !isDeadlock(trend);
  }

  private List<NormalizedThread> born(Trend trend) {
    boolean alone = series.firstOfProcess() == series.last();
    return trend.threads().stream()
        .filter(
            each -> {
              Lifeline line = lifelines.of(each);
              return line != null && (alone || line.first > series.firstOfProcess());
            })
        .toList();
  }

  /** Share of the threads that have a neighbour among others. */
  private double neighbours(List<NormalizedThread> threads, List<NormalizedThread> others) {
    TreeMap<Long, NormalizedThread> byNumber = new TreeMap<>();
    others.forEach(each -> byNumber.put(each.thread().number(), each));
    Set<Long> matched = new HashSet<>();
    int close = 0;
    for (NormalizedThread each : threads) {
      long number = each.thread().number();
      if (number < 0) {
        return 0;
      }
      for (NormalizedThread near :
          byNumber.subMap(number - NEIGHBOURS, number + NEIGHBOURS + 1).values()) {
        if (sameTime(each, near) && matched.add(near.thread().number())) {
          close++;
          break;
        }
      }
    }
    return (double) close / threads.size();
  }

  private boolean sameTime(NormalizedThread one, NormalizedThread other) {
    Lifeline a = lifelines.of(one);
    Lifeline b = lifelines.of(other);
    return (Double.isNaN(a.bornAt) || Double.isNaN(b.bornAt))
        ? a.first == b.first
        : Math.abs(a.bornAt - b.bornAt) <= SAME_TIME;
  }
}
