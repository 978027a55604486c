package io.jleak.diff;

import io.jleak.model.Confidence;
import io.jleak.model.Durations;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.TrendKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Judges a population by one dump alone, from the ages of its threads ({@code elapsed=}): born
 * evenly until now, none ever gone. It says suspect, never more: a pool that was filling when the
 * dump was taken looks the same.
 */
final class AgeJudge {

  /** Fewer threads are no population to judge by. */
  private static final int MIN_THREADS = 6;

  /** Threads of one start-up come within this time, in s. */
  private static final double START_UP_SECONDS = 1;

  /**
   * Births must have gone on for this share of the process's life: threads that end are younger.
   */
  private static final double MIN_SHARE_OF_LIFE = 0.2;

  /** And for this share where others come and go. */
  private static final double MIN_SHARE_AMID_CHURN = 0.5;

  /** Of the threads started, a leak keeps at least this share. */
  private static final double MIN_ALIVE = 0.6;

  private final Series series;
  private final Lifelines lifelines;

  AgeJudge(Series series, Lifelines lifelines) {
    this.series = series;
    this.lifelines = lifelines;
  }

  Judgement judge(Population population) {
    List<NormalizedThread> threads = population.threads().get(series.last());
    if (threads.size() < MIN_THREADS) {
      return Judgement.of(TrendKind.STEADY);
    }
    double now = series.seconds().get(series.last());
    double[] births = threads.stream().mapToDouble(this::birth).toArray();
    if (Arrays.stream(births).anyMatch(Double::isNaN)) {
      return Judgement.of(TrendKind.STEADY);
    }
    double until = lifelines.birthsUntil(population);
    BirthTimeline timeline = BirthTimeline.ofTimes(births, until);
    if (timeline.length() < START_UP_SECONDS
        || timeline.stopped()
        || timeline.slowing()
        || timeline.inSteps()) {
      return Judgement.of(TrendKind.STEADY);
    }
    double alive = aliveShare(threads);
    double processAge = now - lifelines.oldestBirth();
    double shareOfLife = timeline.length() / processAge;
    boolean kept =
        alive >= MIN_ALIVE
            ? shareOfLife >= MIN_SHARE_OF_LIFE
            : shareOfLife >= MIN_SHARE_AMID_CHURN && timeline.keepsTheOld();
    if (!kept) {
      return Judgement.of(TrendKind.CHURNING);
    }
    double minutes = timeline.length() / 60;
    return new Judgement(
        TrendKind.GROWING,
        Confidence.SUSPECTED,
        threads.size(),
        Double.NaN,
        threads.size() / minutes,
        timeline.from(),
        true,
        List.of(
            String.format(
                Locale.ROOT,
                "%d threads born evenly over %s until %.1f s before the dump, %s",
                threads.size(),
                Durations.text(timeline.length()),
                now - until + timeline.silenceAtEnd() * timeline.length(),
                Double.isNaN(alive)
                    ? "whether others have ended is not known"
                    : String.format(
                        Locale.ROOT, "%.0f %% of the numbers given out are in use", alive * 100)),
            "one dump alone cannot tell a leak from a pool that is still filling: take a second one"));
  }

  private double birth(NormalizedThread thread) {
    Lifeline line = lifelines.of(thread);
    return line == null ? Double.NaN : line.bornAt;
  }

  /** The share of the threads started since the oldest of these that are alive. */
  private double aliveShare(List<NormalizedThread> threads) {
    long oldest = Long.MAX_VALUE;
    long newest = -1;
    for (NormalizedThread each : threads) {
      oldest = Math.min(oldest, each.thread().number());
      newest = Math.max(newest, each.thread().number());
    }
    double byNames = NumberGaps.byNames(threads);
    if (oldest < 0) {
      return byNames;
    }
    double byNumbers = (double) lifelines.alive(oldest, newest) / (newest - oldest + 1);
    return Double.isNaN(byNames) ? byNumbers : Math.max(byNames, byNumbers);
  }
}
