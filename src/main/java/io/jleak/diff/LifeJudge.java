package io.jleak.diff;

import io.jleak.model.Confidence;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.TrendKind;
import java.util.List;
import java.util.Optional;

/**
 * Judges whether a population grows without end by the births and deaths of its threads: a leak is
 * births without deaths that still go on at the end. Churn (as many deaths), plateaus (births that
 * ended), bursts and steps are healthy.
 */
final class LifeJudge {

  /** Dumps from which on a leak can be confirmed. */
  private static final int CONFIRMING_DUMPS = 5;

  /** Births in fewer intervals are a change of load. */
  private static final int MIN_INTERVALS = 3;

  /** Fewer births before the last dump do not tell whether the others will stay. */
  private static final int MIN_BORN_BEFORE = 3;

  /** Of threads started, so many must be alive for those just born to be likely to stay. */
  private static final double MIN_ALIVE = 0.6;

  /** Births must have gone on for this share of the time since the first dump. */
  private static final double MIN_REACH = 0.5;

  /** In few dumps, births that only began in this last share of the time are a burst so far. */
  private static final double BURST = 0.1;

  /** Growth at less than this share of its pace is none. */
  private static final double LEVEL = 0.2;

  /** Fewer dumps have no part in which a plateau could show. */
  private static final int DUMPS_FOR_PLATEAU = 3;

  /** What differs by more standard deviations than this does not differ by chance. */
  private static final double SURE_DEVIATIONS = 2.6;

  private final Series series;
  private final Lifelines lifelines;

  LifeJudge(Series series, Lifelines lifelines) {
    this.series = series;
    this.lifelines = lifelines;
  }

  Judgement judge(Population population) {
    Demography lives = Demography.of(population, series, lifelines);
    if (lives.born().isEmpty()) {
      boolean same = lives.initial() > 1 && lives.replaced(1) == 0;
      return Judgement.of(same ? TrendKind.POOL : TrendKind.STEADY);
    }
    Optional<Turnover> growth = Turnover.growth(lives);
    boolean enoughDumps = series.moments() >= CONFIRMING_DUMPS;
    if (growth.isEmpty()) {
      boolean agesTell = !enoughDumps && lives.hasExactTimes();
      return agesTell && growth(population) >= Turnover.MIN_GROWTH
          ? amidChurn(population, lives)
          : Judgement.of(churns(lives) ? TrendKind.CHURNING : TrendKind.STEADY);
    }
    if (!newbornsStay(lives)) {
      return Judgement.of(TrendKind.CHURNING);
    }
    Turnover turnover = growth.get();
    BirthTimeline timeline = lives.timeline(turnover.dumps());
    if (timeline.stopped()
        || timeline.slowing()
        || timeline.fading()
        || lives.timeline(1).stopped()
        || hasPlateau(population, lives, turnover.batch())) {
      return Judgement.of(TrendKind.SETTLED);
    }
    if (!enoughDumps && lives.hasExactTimes() && isBurst(timeline)) {
      return Judgement.of(TrendKind.SETTLED);
    }
    boolean inSteps = timeline.inSteps();
    if (enoughDumps && (inSteps || lives.intervalsWithBirths(turnover.dumps()) < MIN_INTERVALS)) {
      return Judgement.of(TrendKind.SETTLED); // one or two steps are a change of load, no leak
    }
    double minutes = timeline.length() / 60;
    return new Judgement(
        TrendKind.GROWING,
        enoughDumps && turnover.isSure() ? Confidence.CONFIRMED : Confidence.SUSPECTED,
        turnover.growth(),
        retention(lives),
        minutes > 0 ? turnover.growth() / minutes : 0,
        timeline.from(),
        lives.hasExactTimes() && !inSteps,
        LifeEvidence.of(lives, timeline, lifelines));
  }

  /**
   * Whether the number of threads has hardly risen in the last third of the dumps, or the last
   * half, and that is not chance with so many coming and going.
   */
  private boolean hasPlateau(Population population, Demography lives, double batch) {
    int dumps = lifelines.lastFullDump(population) - series.firstOfProcess() + 1;
    return dumps >= DUMPS_FOR_PLATEAU
        && (isLevel(population, lives, batch, dumps / 3)
            || isLevel(population, lives, batch, dumps / 2));
  }

  private boolean isLevel(Population population, Demography lives, double batch, int intervals) {
    int start = series.firstOfProcess();
    int last = lifelines.lastFullDump(population);
    int from = last - intervals;
    double share = series.minutes(from, last) / series.minutes(start, last);
    int late = population.count(last) - population.count(from);
    int died = lives.deaths().subList(from, last).stream().mapToInt(n -> n).sum();
    double variance = batch * (lives.allBorn() * share + died);
    double expected = growth(population) * share;
    return late <= LEVEL * expected && expected - late > SURE_DEVIATIONS * Math.sqrt(variance);
  }

  /** Whether the births whose times are known began shortly before the last dump. */
  private boolean isBurst(BirthTimeline births) {
    double start = series.seconds().get(series.firstOfProcess());
    return births.to() - births.times().get(0) < BURST * (births.to() - start);
  }

  /**
   * Where many threads end between two dumps, those that stay do not show by who came and who went,
   * but by their ages: some are left of each time.
   */
  private Judgement amidChurn(Population population, Demography lives) {
    Judgement byAges = new AgeJudge(series, lifelines).judge(population);
    double start = series.seconds().get(series.firstOfProcess());
    double now = series.seconds().get(series.last());
    if (byAges.kind() != TrendKind.GROWING || now - byAges.since() < MIN_REACH * (now - start)) {
      return Judgement.of(churns(lives) ? TrendKind.CHURNING : TrendKind.STEADY);
    }
    return byAges.with(
        growth(population),
        List.of(
            byAges.evidence().get(0),
            "others of them came and went: those of each time are still there"));
  }

  private int growth(Population population) {
    return population.count(series.last()) - population.count(series.firstOfProcess());
  }

  private static boolean churns(Demography lives) {
    int died = lives.deaths().stream().mapToInt(Integer::intValue).sum();
    return died >= Turnover.MIN_GROWTH && died * 2 >= lives.allBorn();
  }

  /**
   * Whether threads that only the last dump shows are likely to stay. Where none were born before
   * that could tell, their ages may, or that no older one has died, or the gaps among the thread
   * numbers: numbers that are in use no more were threads that ended.
   */
  private boolean newbornsStay(Demography lives) {
    if (lives.bornBeforeLast() >= MIN_BORN_BEFORE) {
      return true; // Turnover has seen how these fared
    }
    double start = series.seconds().get(series.firstOfProcess());
    if (lives.hasExactTimes() && reachesBack(lives.timeline(1), start)) {
      return true;
    }
    if (lives.initial() >= 2 && lives.replaced(1) == 0) {
      return true;
    }
    if (numbersReachBack(lives.born())) {
      return true;
    }
    double alive = NumberGaps.share(lives.born(), series, lifelines);
    return Double.isNaN(alive) || alive >= MIN_ALIVE;
  }

  /**
   * Whether the living are of all ages, back to the first dump or, if the first of them was born
   * later, over most of the time since: threads that end are young.
   */
  private static boolean reachesBack(BirthTimeline births, double start) {
    if (births.since(start).keepsTheOld()) {
      return true;
    }
    return births.length() >= MIN_REACH * (births.to() - start) && births.keepsTheOld();
  }

  /**
   * The same by numbers, which are given out in the order of births, or nearly so (Go gives 16 at a
   * time to each processor): those of threads that end lie among the last ones.
   */
  private boolean numbersReachBack(List<NormalizedThread> born) {
    double[] numbers = born.stream().mapToDouble(each -> (double) each.thread().number()).toArray();
    double before = (double) lifelines.newestNumber(series.firstOfProcess());
    double now = (double) lifelines.newestNumber(series.last());
    return numbers.length > 0 && reachesBack(BirthTimeline.ofTimes(numbers, now), before);
  }

  private static double retention(Demography lives) {
    return (double) lives.allBornAlive() / lives.allBorn();
  }
}
