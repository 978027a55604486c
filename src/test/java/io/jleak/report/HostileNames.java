package io.jleak.report;

import static io.jleak.report.Parts.change;
import static io.jleak.report.Parts.cluster;
import static io.jleak.report.Parts.thread;
import static io.jleak.report.Parts.trend;

import io.jleak.model.Analysis;
import io.jleak.model.BaselineSummary;
import io.jleak.model.Change;
import io.jleak.model.Confidence;
import io.jleak.model.Deadlock;
import io.jleak.model.DumpedThread;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.LockGraph;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.OrphanedLock;
import io.jleak.model.Series;
import io.jleak.model.Signals;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadState;
import io.jleak.model.TimeSource;
import io.jleak.model.Trend;
import io.jleak.model.TrendKind;
import io.jleak.model.View;
import io.jleak.model.ViewCell;
import io.jleak.model.ViewColumn;
import io.jleak.model.WaitsFor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An analysis with text that a terminal, JSON, XML or HTML could take for its own, everywhere. */
final class HostileNames {

  static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "<script>alert(1)</script>",
          "]]>&amp;\"'<!--",
          "line\nbreak\r\ttab",
          "\u001b[31mred\u001b[0m",
          "\u0000\u0007\u009b31m",
          "\u202eright to left\u2066",
          "\u200bnothing to see\ufeff",
          "half \ud83d of one",
          "\ude00 the other half",
          "\ud83d\ude00 whole",
          "\u7dda\u7a0b\u6c60-\u7dda\u7a0b",
          "e\u0301clair",
          "${jndi:x} %s {0} `$(id)`",
          "x".repeat(300),
          "many words ".repeat(30));

  private HostileNames() {}

  static Analysis analysis() {
    List<Change> changes = new ArrayList<>();
    List<NormalizedThread> threads = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (String text : TEXTS) {
      StackFrame frame = new StackFrame("com.acme." + text, text, text, 1, text);
      StackTrace stack = new StackTrace(List.of(frame, frame), frame, true);
      NormalizedThread thread = thread(text, ThreadState.BLOCKED, stack);
      threads.add(thread);
      Change change =
          change(cluster("c" + changes.size(), List.of(List.of(thread))), TrendKind.STUCK);
      changes.add(change);
      Trend trend = trend(change, Confidence.STUCK, 0, Double.NaN);
      findings.add(
          new Finding(
              "ACME1",
              "named " + text,
              text,
              text,
              Level.INFO,
              Confidence.STUCK,
              List.of(trend),
              List.of(text),
              List.of(text)));
    }
    NormalizedDump dump = Parts.dump("a\u001b]0;x\u0007.txt", null, threads);
    Series series = new Series(List.of(dump), List.of(0.0), TimeSource.ORDER, 0);
    Analysis plain = SampleAnalyses.analysis(changes, series, findings);
    return new Analysis(
        plain.version(),
        series,
        Signals.NONE,
        List.of(locks(dump.dump().threads())),
        changes,
        findings,
        List.of(),
        plain.verdict(),
        TEXTS,
        BaselineSummary.NONE,
        List.of(view()),
        Map.of());
  }

  /** One that says something, so that every format which knows views shows it. */
  private static View view() {
    List<ViewColumn> columns =
        List.of(
            new ViewColumn("name", "name", ViewColumn.Unit.NAME),
            new ViewColumn("function", "function", ViewColumn.Unit.FUNCTION),
            new ViewColumn("text", "text", ViewColumn.Unit.TEXT));
    return new View(
        "hostile",
        "Hostile",
        "a view of texts",
        true,
        columns,
        TEXTS.stream().map(ViewCell::of).map(cell -> List.of(cell, cell, cell)).toList(),
        TEXTS.size());
  }

  private static LockGraph locks(List<DumpedThread> threads) {
    List<WaitsFor> waiters = new ArrayList<>();
    List<OrphanedLock> orphans = new ArrayList<>();
    for (DumpedThread thread : threads) {
      LockUse use = new LockUse(LockKind.WAITING_TO_LOCK, 0x1, thread.name(), 0, -1);
      waiters.add(new WaitsFor(thread, use, List.of()));
      orphans.add(new OrphanedLock(use, List.of(thread)));
    }
    return new LockGraph(
        List.of(new Deadlock(TEXTS, true)),
        List.of(new WaitsFor(threads.get(4), null, waiters)),
        orphans);
  }
}
