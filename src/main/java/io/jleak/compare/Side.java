package io.jleak.compare;

import io.jleak.Pipeline;
import io.jleak.diff.DiffEngine;
import io.jleak.model.Analysis;
import io.jleak.model.Capture;
import io.jleak.model.Finding;
import io.jleak.model.NameFacts;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Signals;
import io.jleak.model.ThreadDump;
import io.jleak.normalize.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * One side of a comparison: its processes, each analysed by itself.
 *
 * @param instances one analysis per process
 */
record Side(List<Analysis> instances) {

  static Side of(Capture capture, Pipeline pipeline) {
    Normalizer normalizer = new Normalizer();
    List<NormalizedDump> dumps = capture.dumps().stream().map(normalizer::normalize).toList();
    List<Analysis> instances = new ArrayList<>();
    for (List<NormalizedDump> process : DiffEngine.processes(dumps)) {
      List<ThreadDump> own = process.stream().map(NormalizedDump::dump).toList();
      instances.add(pipeline.analyze(new Capture(own, Signals.NONE)));
    }
    return new Side(instances);
  }

  int size() {
    return instances.size();
  }

  /** What each of its dumps holds of something, by the threads in it. */
  List<Integer> perDump(ToIntFunction<List<NormalizedThread>> count) {
    List<Integer> counts = new ArrayList<>();
    for (Analysis instance : instances) {
      for (NormalizedDump dump : instance.series().dumps()) {
        counts.add(count.applyAsInt(dump.threads()));
      }
    }
    return counts;
  }

  /** The same finding in an instance, the fastest growing one. */
  Optional<Finding> like(Finding finding) {
    return instances.stream()
        .flatMap(each -> each.findings().stream())
        .filter(each -> isSame(each, finding))
        .max((one, other) -> Double.compare(rate(one), rate(other)));
  }

  /** How many of its instances have a finding. */
  long have(Finding finding) {
    return instances.stream()
        .filter(each -> each.findings().stream().anyMatch(own -> isSame(own, finding)))
        .count();
  }

  /** Threads per minute; 0 where they do not grow. */
  static double rate(Finding finding) {
    double rate = finding.trend().ratePerMinute();
    return Double.isFinite(rate) ? rate : 0;
  }

  /**
   * By the same stack, or by threads of the same names that wait in the same place: which pattern
   * they fit best, a few dumps more or less can change.
   */
  private static boolean isSame(Finding one, Finding other) {
    return (!one.fingerprint().isEmpty() && one.fingerprint().equals(other.fingerprint()))
        || (blockedAt(one).equals(blockedAt(other))
            && patterns(one).stream().anyMatch(patterns(other)::contains));
  }

  private static String blockedAt(Finding finding) {
    return finding.trend().facts().chain().blockedAt();
  }

  private static Set<String> patterns(Finding finding) {
    return finding.trend().facts().names().stream()
        .map(NameFacts::pattern)
        .collect(Collectors.toSet());
  }

  /**
   * Whether growth could have shown: in two dumps of one instance, or by the ages of threads in
   * one.
   */
  boolean canTellGrowth() {
    return instances.stream()
        .anyMatch(
            each ->
                each.series().moments() > 1
                    || each.series().lastDump().threads().stream()
                        .anyMatch(thread -> thread.thread().elapsedMillis() >= 0));
  }
}
