package io.jleak.diff;

import io.jleak.model.Confidence;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.TrendKind;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;

/** Judges whether a population grows without end, by what the dumps tell of its threads. */
final class GrowthJudge {

  private final Series series;
  private final Lifelines lifelines;

  /** Judgements by the lists of threads that were judged. */
  private final IdentityHashMap<List<List<NormalizedThread>>, Judgement> judged =
      new IdentityHashMap<>();

  GrowthJudge(Series series, Lifelines lifelines) {
    this.series = series;
    this.lifelines = lifelines;
  }

  Judgement judge(Population population) {
    return judged.computeIfAbsent(population.threads(), any -> judgeAnew(population));
  }

  private Judgement judgeAnew(Population population) {
    int start = series.firstOfProcess();
    if (start == series.last()) {
      return new AgeJudge(series, lifelines).judge(population);
    }
    return lifelines.complete()
        ? new LifeJudge(series, lifelines).judge(population)
        : byCounts(population, start);
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
