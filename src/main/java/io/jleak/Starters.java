package io.jleak;

import io.jleak.model.CallChain;
import io.jleak.model.Finding;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Signals;
import io.jleak.model.StackTrace;
import io.jleak.normalize.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds to findings which code started their threads, where the signals tell it. */
final class Starters {

  /** More of them say no more. */
  private static final int MAX_FUNCTIONS = 2;

  private final Signals signals;
  private final Normalizer normalizer;

  Starters(Signals signals, Normalizer normalizer) {
    this.signals = signals;
    this.normalizer = normalizer;
  }

  List<Finding> explain(List<Finding> findings) {
    return signals.starters().isEmpty() ? findings : findings.stream().map(this::explain).toList();
  }

  private Finding explain(Finding finding) {
    List<NormalizedThread> threads = finding.trend().threads();
    Map<String, Integer> counts = new TreeMap<>();
    for (NormalizedThread each : threads) {
      String function = starter(each.thread().number());
      if (!function.isEmpty()) {
        counts.merge(function, 1, Integer::sum);
      }
    }
    List<String> evidence = new ArrayList<>(finding.evidence());
    counts.entrySet().stream()
        .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
        .limit(MAX_FUNCTIONS)
        .forEach(
            each ->
                evidence.add(
                    each.getValue()
                        + " of the "
                        + threads.size()
                        + " now alive started by "
                        + each.getKey()));
    return finding.with(finding.level(), evidence);
  }

  /** The innermost function of the application that started a thread; empty if not known. */
  private String starter(long number) {
    StackTrace stack = signals.starters().get(number);
    if (stack == null) {
      return "";
    }
    CallChain chain = normalizer.chain(stack);
    return chain.hasApplicationFrame() ? chain.frames().get(chain.applicationFrame()) : "";
  }
}
