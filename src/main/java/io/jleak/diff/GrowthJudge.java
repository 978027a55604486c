package io.jleak.diff;

import io.jleak.model.Confidence;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.TrendKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Judges whether a population grows without end, by the births and deaths of its threads: a leak is
 * births without deaths that still go on at the end. Churn (as many deaths), plateaus (births that
 * ended), bursts and steps are healthy.
 */
final class GrowthJudge {

  /** Growth by fewer threads is drift. */
  static final int MIN_GROWTH = 5;

  /** Dumps from which on a leak can be confirmed. */
  static final int CONFIRMING_DUMPS = 5;

  /** Of threads that have settled, a leak keeps at least this share. */
  private static final double MIN_RETENTION = 0.75;

  /** Or so few of them die per interval that they live through. */
  private static final double MAX_DEATHS_PER_INTERVAL = 0.10;

  /** Growth beyond the noise of counts, in standard deviations. */
  private static final double MIN_DEVIATIONS = 3.1;

  private final Series series;
  private final Lifelines lifelines;

  GrowthJudge(Series series, Lifelines lifelines) {
    this.series = series;
    this.lifelines = lifelines;
  }

  Judgement judge(Population population) {
    int start = series.firstOfProcess();
    if (start == series.last()) {
      return new AgeJudge(series, lifelines).judge(population);
    }
    return lifelines.complete() ? byLives(population, start) : byCounts(population, start);
  }

  /** Where threads have identities. */
  private Judgement byLives(Population population, int start) {
    Demography lives = Demography.of(population, series, lifelines);
    int last = series.last();
    int net = population.count(last) - population.count(start);
    if (lives.born().isEmpty()) {
      return Judgement.of(net < 0 ? TrendKind.STEADY : unchanging(lives, last - start));
    }
    boolean beyondNoise = beyondNoise(population, start, last);
    double newbornSurvival = newbornSurvival(lives, start, beyondNoise);
    int settled = lives.born().size() - lives.newborn();
    int growth = (int) Math.min(net, settled + Math.round(newbornSurvival * lives.newborn()));
    boolean lasting = lasting(lives);
    if (growth < MIN_GROWTH) {
      boolean churns = lives.deaths().stream().mapToInt(Integer::intValue).sum() > lives.initial();
      return Judgement.of(churns ? TrendKind.CHURNING : TrendKind.STEADY);
    }
    boolean manyDie = newbornSurvival < MIN_RETENTION;
    BirthTimeline timeline = timeline(lives, start, manyDie && settled >= MIN_GROWTH);
    if (timeline.stopped() || timeline.slowing()) {
      return Judgement.of(TrendKind.SETTLED);
    }
    boolean showsOld = !lives.exactTimes() || !timeline.onlyRecent();
    boolean staysGrown = settled >= MIN_GROWTH || beyondNoise;
    if (!lasting || (manyDie && !(showsOld && staysGrown))) {
      return Judgement.of(TrendKind.CHURNING);
    }
    int dumps = last - start + 1;
    boolean stepwise = timeline.inSteps();
    boolean evenly = lives.exactTimes() && !stepwise;
    Confidence confidence =
        dumps >= CONFIRMING_DUMPS && !stepwise && intervalsWithBirths(lives, start) >= 3
            ? Confidence.CONFIRMED
            : Confidence.SUSPECTED;
    if (dumps >= CONFIRMING_DUMPS && confidence == Confidence.SUSPECTED) {
      return Judgement.of(TrendKind.SETTLED); // one or two steps are a change of load, no leak
    }
    double since = lives.exactTimes() ? timeline.times().get(0) : lives.onset();
    double minutes = (timeline.to() - Math.min(lives.onset(), since)) / 60;
    return new Judgement(
        TrendKind.GROWING,
        confidence,
        growth,
        retention(lives),
        minutes > 0 ? growth / minutes : 0,
        since,
        evenly,
        evidence(lives, start, timeline));
  }

  /** Threads that stay: waiting for work, or not known to. */
  private static TrendKind unchanging(Demography lives, int intervals) {
    boolean same = lives.initial() > 1 && lives.initialAlive() == lives.initial() && intervals > 0;
    return same ? TrendKind.POOL : TrendKind.STEADY;
  }

  /**
   * The share of newborn threads that will stay. The last dump cannot show it; the fate of those
   * born before does, else the gaps among the thread numbers (numbers that are in use no more were
   * threads that ended), else whether the living were born early as often as late.
   */
  private double newbornSurvival(Demography lives, int start, boolean beyondNoise) {
    if (lives.bornBeforeLast() >= 3) {
      return (double) lives.bornBeforeLastAlive() / lives.bornBeforeLast();
    }
    double end = series.seconds().get(series.last());
    if (lives.exactTimes()
        && new BirthTimeline(lives.birthTimes(), series.seconds().get(start), end).keepsTheOld()) {
      return 1;
    }
    if (beyondNoise && lives.initial() >= 2 && lives.initialAlive() == lives.initial()) {
      return 1;
    }
    double byNumbers = NumberGaps.share(lives.born(), series, lifelines, start);
    if (Double.isNaN(byNumbers)) {
      return lives.initial() >= 3 ? (double) lives.initialAlive() / lives.initial() : 1;
    }
    return byNumbers;
  }

  /** Whether settled threads stay: hardly any has died, or few per interval that they lived. */
  private static boolean lasting(Demography lives) {
    int died = lives.settledBorn() - lives.settledAlive();
    return lives.settledAlive() >= MIN_RETENTION * lives.settledBorn()
        || died <= MAX_DEATHS_PER_INTERVAL * lives.settledIntervals();
  }

  /**
   * When threads were born.
   *
   * @param settledOnly whether to leave out those that only the last dump shows, as most of them
   *     will not stay
   */
  private BirthTimeline timeline(Demography lives, int start, boolean settledOnly) {
    int last = series.last();
    List<Double> times = settledOnly ? lives.settledTimes() : lives.birthTimes();
    double to = series.seconds().get(settledOnly ? last - 1 : last);
    if (!lives.exactTimes()) {
      return new BirthTimeline(times, lives.onset(), to);
    }
    // A leak may begin in the middle of the series: what counts is the time since it began. Births
    // of threads that have died since tell that it had begun before the first survivor was born.
    boolean othersBefore = lives.bornBeforeLast() > lives.bornBeforeLastAlive();
    double from = othersBefore ? lives.onset() : Math.max(lives.onset(), times.get(0));
    if (last - start == 1 && NumberGaps.share(lives.born(), series, lifelines, start) < 0.5) {
      from = series.seconds().get(start);
    }
    return new BirthTimeline(times, from, to);
  }

  private static boolean beyondNoise(Population population, int start, int last) {
    int first = population.count(start);
    int now = population.count(last);
    return now - first >= MIN_DEVIATIONS * Math.sqrt(first + now);
  }

  private static int intervalsWithBirths(Demography lives, int start) {
    int intervals = 0;
    for (int dump = start + 1; dump < lives.births().size(); dump++) {
      intervals += lives.births().get(dump) > 0 ? 1 : 0;
    }
    return intervals;
  }

  private static double retention(Demography lives) {
    int all = lives.bornBeforeLast() + lives.newborn();
    int alive = lives.bornBeforeLastAlive() + lives.newborn();
    return all == 0 ? Double.NaN : (double) alive / all;
  }

  private List<String> evidence(Demography lives, int start, BirthTimeline timeline) {
    List<String> sentences = new ArrayList<>();
    int intervals = series.last() - start;
    int died = lives.bornBeforeLast() - lives.bornBeforeLastAlive();
    sentences.add(
        String.format(
            Locale.ROOT,
            "%d born in %d of %d intervals, %s",
            lives.bornBeforeLast() + lives.newborn(),
            intervalsWithBirths(lives, start),
            intervals,
            died == 0 ? "none died" : died + " died"));
    if (lives.exactTimes()) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "the last of them was born %.1f s before the last dump",
              timeline.to() - timeline.times().get(timeline.times().size() - 1)));
    }
    progress(lives.born()).ifPresent(sentences::add);
    return sentences;
  }

  private java.util.Optional<String> progress(List<NormalizedThread> born) {
    long told = born.stream().map(lifelines::of).filter(line -> line.cpuBefore >= 0).count();
    long ran = born.stream().map(lifelines::of).filter(GrowthJudge::ran).count();
    if (told < MIN_GROWTH) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(
        ran == 0
            ? "none of them has run since the dump that first showed it"
            : ran + " of " + told + " have run since the dump before");
  }

  /** Whether a thread has used processor time between the last two dumps that show it. */
  static boolean ran(Lifeline line) {
    return line.cpuBefore >= 0 && line.cpu > line.cpuBefore;
  }

  /** Where threads have no identities: by counts alone. */
  private Judgement byCounts(Population population, int start) {
    int last = series.last();
    CountTrend trend =
        new CountTrend(
            population.counts().subList(start, last + 1),
            series.seconds().subList(start, last + 1));
    if (!trend.grows()) {
      return Judgement.of(TrendKind.STEADY);
    }
    double minutes = series.minutes(start, last);
    return new Judgement(
        TrendKind.GROWING,
        Confidence.SUSPECTED,
        trend.growth(),
        Double.NaN,
        minutes > 0 ? trend.growth() / minutes : 0,
        series.seconds().get(start),
        false,
        List.of(
            String.format(
                Locale.ROOT,
                "the count rose from %d to %d over %d dumps, by counts alone: the dumps do not tell"
                    + " one thread from another",
                population.count(start),
                population.count(last),
                last - start + 1)));
  }

  /** Threads by birth, the oldest first; those without an age or identity keep their order. */
  static Comparator<NormalizedThread> byBirth(Lifelines lifelines) {
    return Comparator.comparingDouble(
        (NormalizedThread each) -> {
          Lifeline line = lifelines.of(each);
          if (line == null) {
            return 0;
          }
          return Double.isNaN(line.bornAt) ? line.first : line.bornAt;
        });
  }
}
