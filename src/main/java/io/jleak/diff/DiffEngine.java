package io.jleak.diff;

import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.model.Confidence;
import io.jleak.model.Deadlock;
import io.jleak.model.DeadlockRole;
import io.jleak.model.LockGraph;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.SeriesDiff;
import io.jleak.model.Trend;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the dumps of a series: which groups of threads grew, and does it look like a leak? */
public final class DiffEngine {

  /** Dumps that stability is measured over. */
  private static final int STABILITY_DUMPS = 10;

  /** Of the threads of a looser population, so many may be told of already. */
  private static final double MAX_TOLD = 0.5;

  private final Series series;
  private final List<LockGraph> locks;
  private final Lifelines lifelines;
  private final GrowthJudge judge;
  private final FactsReader factsReader;
  private final SignReader signReader;
  private final StuckJudge stuckJudge;
  private final ClusterLookup clusterLookup;

  private final List<Cluster> clusters;
  private final NameGrowth nameGrowth;

  /**
   * An engine for one series.
   *
   * @param clusters of the series, with one list of threads per dump
   * @param locks who waits for whom, per dump
   * @param grace threads younger than this when last seen are no sign of a leak
   */
  public DiffEngine(Series series, List<Cluster> clusters, List<LockGraph> locks, Duration grace) {
    this.series = series;
    this.clusters = clusters;
    this.locks = locks;
    this.lifelines = Lifelines.of(series, grace);
    this.judge = new GrowthJudge(series, lifelines);
    this.nameGrowth = NameGrowth.of(series);
    this.signReader = new SignReader(lifelines, Pools.of(series));
    this.factsReader = new FactsReader(series.lastDump(), locks.get(series.last()));
    this.stuckJudge = new StuckJudge(series, lifelines, locks);
    this.clusterLookup = ClusterLookup.of(series, clusters);
  }

  /**
   * The series of some dumps: their order and their times; see {@link io.jleak.model.TimeSource}.
   */
  public static Series series(List<NormalizedDump> dumps, Duration interval) {
    return SeriesOrder.of(dumps, interval);
  }

  /**
   * Dumps of several processes apart: each process with its dumps in the order of time.
   *
   * @param dumps in the order the user gave them
   */
  public static List<List<NormalizedDump>> processes(List<NormalizedDump> dumps) {
    List<List<NormalizedDump>> processes = new ArrayList<>();
    for (NormalizedDump dump : SeriesOrder.of(dumps, null).dumps()) {
      processes.stream()
          .filter(each -> ProcessStart.sameProcess(each.get(each.size() - 1), dump))
          .findFirst()
          .orElseGet(
              () -> {
                List<NormalizedDump> started = new ArrayList<>();
                processes.add(started);
                return started;
              })
          .add(dump);
    }
    return processes;
  }

  /** Compares the dumps. */
  public SeriesDiff diff() {
    return new SeriesDiff(
        new RootCauses(series, lifelines).group(trends()), changes(), Recoveries.of(clusters));
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (Cluster cluster : clusters) {
      Population population = new Population(Population.Basis.CHAIN, cluster.threads());
      Demography lives = Demography.of(population, series, lifelines);
      changes.add(
          new Change(
              cluster,
              lives.births(),
              lives.deaths(),
              judge.judge(lifelines.grown(population)).kind()));
    }
    return changes;
  }

  /** Trends worth telling, each thread in at most one of them that grows. */
  private List<Trend> trends() {
    List<Trend> trends = new ArrayList<>(deadlocks());
    BitSet told = new BitSet(); // by ordinals
    for (Population each : Populations.of(series, clusters)) {
      Population population = lifelines.grown(each);
      List<NormalizedThread> now = population.threads().get(series.last());
      if (now.isEmpty() || share(now, told) > MAX_TOLD) {
        continue;
      }
      Judgement judgement = judge.judge(population);
      if (judgement.kind() == TrendKind.GROWING) {
        List<NormalizedThread> born = bornFirst(now);
        if (!nameGrowth.onlyChangedPlaces(now)) {
          trends.add(trend(population, judgement, born));
          now.forEach(thread -> told.set(thread.ordinal()));
        }
      } else if (population.basis() == Population.Basis.CHAIN
          && judgement.kind() == TrendKind.POOL) {
        Trend trend = trend(population, judgement, bornFirst(now));
        if (trend.kind() == TrendKind.STUCK && trend.facts().deadlock() == DeadlockRole.NONE) {
          trends.add(trend);
        }
      }
    }
    trends.addAll(marked(told));
    trends.addAll(cleanUp());
    return trends;
  }

  /** Each thread that should clean up, and hangs. */
  private List<Trend> cleanUp() {
    CleanUpThreads cleaners = new CleanUpThreads(series, lifelines);
    List<Trend> trends = new ArrayList<>();
    for (NormalizedThread each : cleaners.hanging()) {
      Population population =
          new Population(Population.Basis.CHAIN_AND_NAME, cleaners.inEachDump(each));
      Judgement stuck = Judgement.of(TrendKind.STUCK).with(0, List.of(cleaners.evidence(each)));
      trends.add(trend(population, stuck, List.of(each)));
    }
    return trends;
  }

  /** Threads that the runtime calls leaked, of each cluster where they do not grow in number. */
  private List<Trend> marked(BitSet told) {
    List<Trend> trends = new ArrayList<>();
    for (Cluster cluster : clusters) {
      List<List<NormalizedThread>> marked = cluster.threads().stream().map(LeakMarks::of).toList();
      List<NormalizedThread> now = marked.get(series.last());
      if (!now.isEmpty() && share(now, told) <= MAX_TOLD) {
        Population population = new Population(Population.Basis.CHAIN, marked);
        trends.add(trend(population, LeakMarks.judgement(), bornFirst(now)));
      }
    }
    return trends;
  }

  private static double share(List<NormalizedThread> threads, BitSet told) {
    int count = 0;
    for (NormalizedThread each : threads) {
      count += told.get(each.ordinal()) ? 1 : 0;
    }
    return (double) count / threads.size();
  }

  /** Threads born in the series, the oldest first, then the others. */
  private List<NormalizedThread> bornFirst(List<NormalizedThread> threads) {
    List<NormalizedThread> ordered = new ArrayList<>();
    List<NormalizedThread> others = new ArrayList<>();
    for (NormalizedThread each : threads) {
      (bornInSeries(each) ? ordered : others).add(each);
    }
    ordered.sort(GrowthJudge.byBirth(lifelines));
    others.sort(GrowthJudge.byBirth(lifelines));
    ordered.addAll(others);
    return ordered;
  }

  private boolean bornInSeries(NormalizedThread each) {
    Lifeline line = lifelines.of(each);
    return line != null && line.first > series.firstOfProcess();
  }

  private Trend trend(Population population, Judgement judgement, List<NormalizedThread> threads) {
    List<NormalizedThread> born = threads.stream().filter(this::bornInSeries).toList();
    // Old threads that look alike must not blur what the new ones show.
    List<NormalizedThread> telling =
        judgement.kind() == TrendKind.GROWING && !born.isEmpty() ? born : threads;
    int count = population.count(series.last());
    TrendFacts facts = factsReader.read(telling, judgement.kind(), count);
    if (judgement.kind() == TrendKind.POOL && stuckJudge.isStuck(population, facts, threads)) {
      facts = factsReader.read(telling, TrendKind.STUCK, count);
    }
    Demography lives = Demography.of(population, series, lifelines);
    List<Cluster> inClusters = clusterLookup.clusters(threads);
    return new Trend(
        facts,
        inClusters.stream().map(Cluster::id).toList(),
        inClusters.stream().map(Cluster::fingerprint).toList(),
        population.counts(),
        lives.births(),
        lives.deaths(),
        judgement.retention(),
        judgement.ratePerMinute(),
        stability(population),
        confidence(facts, judgement, threads),
        signReader.read(facts, judgement, lives, born.isEmpty() ? threads : born),
        judgement.since(),
        threads,
        evidence(facts, judgement, threads));
  }

  private static Confidence confidence(
      TrendFacts facts, Judgement judgement, List<NormalizedThread> threads) {
    if (LeakMarks.onMost(threads)) {
      return Confidence.PROVEN;
    }
    return judgement.confidence() == null && facts.trend() == TrendKind.STUCK
        ? Confidence.STUCK
        : judgement.confidence();
  }

  private static List<String> evidence(
      TrendFacts facts, Judgement judgement, List<NormalizedThread> threads) {
    List<String> evidence = new ArrayList<>(judgement.evidence());
    if (!LeakMarks.of(threads).isEmpty()) {
      evidence.add(LeakMarks.evidence(threads));
    }
    if (facts.sample().creator() != null) {
      evidence.add("started by " + facts.sample().creator());
    }
    return evidence;
  }

  private double stability(Population population) {
    int from = Math.max(0, series.size() - STABILITY_DUMPS);
    int present = 0;
    for (int dump = from; dump < series.size(); dump++) {
      present += population.threads().get(dump).isEmpty() ? 0 : 1;
    }
    return (double) present / (series.size() - from);
  }

  /** One trend for each deadlock of the last dump: its members. */
  private List<Trend> deadlocks() {
    List<Trend> trends = new ArrayList<>();
    for (Deadlock deadlock : locks.get(series.last()).deadlocks()) {
      Set<String> names = new HashSet<>(deadlock.threadNames());
      List<List<NormalizedThread>> members =
          series.dumps().stream()
              .map(
                  dump ->
                      dump.threads().stream()
                          .filter(each -> names.contains(each.thread().name()))
                          .toList())
              .toList();
      List<NormalizedThread> now = members.get(series.last());
      if (now.isEmpty()) {
        continue;
      }
      Population population = new Population(Population.Basis.CHAIN, members);
      Judgement proven =
          new Judgement(
              TrendKind.STUCK,
              Confidence.PROVEN,
              0,
              Double.NaN,
              0,
              Double.NaN,
              false,
              List.of(evidence(deadlock)));
      trends.add(trend(population, proven, now));
    }
    return trends;
  }

  private static String evidence(Deadlock deadlock) {
    List<String> names = deadlock.threadNames();
    StringBuilder circle = new StringBuilder();
    for (String name : names) {
      circle.append('"').append(name).append("\" waits for ");
    }
    circle.append('"').append(names.get(0)).append('"');
    return circle + (deadlock.reportedByVm() ? ", as the VM reports" : ", by the lock lines");
  }
}
