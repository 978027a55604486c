package io.jleak.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says in sentences what the births and deaths of a growing population are. */
final class LifeEvidence {

  /** Of fewer threads it is not worth telling who has run. */
  private static final int MIN_THREADS = 5;

  private LifeEvidence() {}

  static List<String> of(Demography lives, BirthTimeline timeline, Lifelines lifelines) {
    List<String> sentences = new ArrayList<>();
    int died = lives.allBorn() - lives.allBornAlive();
    sentences.add(
        String.format(
            Locale.ROOT,
            "%d born in %d of %d intervals, %s",
            lives.allBorn(),
            lives.births().stream().filter(births -> births > 0).count(),
            lives.dumps() - 1,
            died == 0 ? "none died" : died + " died"));
    if (lives.hasExactTimes()) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "the last of them was born %.1f s before the last dump",
              lifelines.now() - timeline.times().get(timeline.times().size() - 1)));
    }
    List<Lifeline> born = lives.born().stream().map(lifelines::of).toList();
    progress(born).ifPresent(sentences::add);
    return sentences;
  }

  private static Optional<String> progress(List<Lifeline> born) {
    long told = born.stream().filter(line -> line.cpuBefore >= 0).count();
    long ran = born.stream().filter(Lifeline::ran).count();
    if (told < MIN_THREADS) {
      return Optional.empty();
    }
    return Optional.of(
        ran == 0
            ? "none of them has run since the dump that first showed it"
            : ran + " of " + told + " have run since the dump before");
  }
}
