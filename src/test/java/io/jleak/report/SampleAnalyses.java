package io.jleak.report;

import static io.jleak.model.BaselineState.NEW;
import static io.jleak.model.BaselineState.UNCHANGED;
import static io.jleak.model.BaselineState.UPDATED;
import static io.jleak.report.Parts.change;
import static io.jleak.report.Parts.cluster;
import static io.jleak.report.Parts.frame;
import static io.jleak.report.Parts.normalized;
import static io.jleak.report.Parts.series;
import static io.jleak.report.Parts.thread;
import static io.jleak.report.Parts.times;
import static io.jleak.report.Parts.trend;
import static io.jleak.report.Parts.waiting;

import io.jleak.model.Analysis;
import io.jleak.model.BaselineAbsence;
import io.jleak.model.BaselineEntry;
import io.jleak.model.BaselineMatch;
import io.jleak.model.BaselineSummary;
import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.model.Confidence;
import io.jleak.model.Deadlock;
import io.jleak.model.DumpedThread;
import io.jleak.model.Finding;
import io.jleak.model.Gate;
import io.jleak.model.Level;
import io.jleak.model.LockGraph;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.NormalizedThread;
import io.jleak.model.OrphanedLock;
import io.jleak.model.Priority;
import io.jleak.model.Recovery;
import io.jleak.model.Series;
import io.jleak.model.ServiceLevel;
import io.jleak.model.Signals;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.model.TimeSource;
import io.jleak.model.Trend;
import io.jleak.model.TrendKind;
import io.jleak.model.Verdict;
import io.jleak.model.View;
import io.jleak.model.ViewCell;
import io.jleak.model.ViewColumn;
import io.jleak.model.WaitsFor;
import io.jleak.model.Warning;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One analysis of each shape that a report could stumble over. */
public final class SampleAnalyses {

  private static final Map<String, String> LABELS =
      Map.of("sla.tier", "P0 <b>\u202e \"gold\"\n::error::,;=");

  private static final ServiceLevel PROMISE =
      new ServiceLevel(new Priority(0), "15 min", "pay <b>", "https://wiki.example/leaks?a=b&c");

  /** Midnight is near, and the seconds are none. */
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 2, 23, 59, 0);

  private static final StackTrace POOL =
      waiting(
          frame("java.util.concurrent.LinkedBlockingQueue", "take", 435),
          frame("java.util.concurrent.ThreadPoolExecutor", "getTask", 1062),
          frame("java.lang.Thread", "run", 840));

  private static final StackTrace SHOP =
      waiting(
          frame("java.util.concurrent.locks.ReentrantLock", "lock", 322),
          frame("org.library.Gate", "enter", 1),
          frame("org.library.Gate", "pass", 2),
          frame("org.library.Gate", "through", 3),
          frame("org.library.Gate", "at", 4),
          frame("com.acme.shop.Shop", "sell", 12),
          frame("com.acme.shop.Shop", "open", 7));

  private static final LockGraph NO_LOCKS = new LockGraph(List.of(), List.of(), List.of());
  private static final LockUse WANTED =
      new LockUse(LockKind.WAITING_TO_LOCK, 0x1, "com.acme.shop.Till", 0, -1);

  private SampleAnalyses() {}

  /** The analyses by the names of their shapes. */
  public static Map<String, Analysis> all() {
    Map<String, Analysis> all = new LinkedHashMap<>();
    all.put("one-thread", oneThread());
    all.put("nothing-known", nothingKnown());
    all.put("all-levels", allLevels());
    all.put("two-dumps", twoDumps());
    all.put("unknown-times", unknownTimes());
    all.put("baseline", withBaseline());
    all.put("policy", withPolicy());
    all.put("hostile-names", HostileNames.analysis());
    all.put("hundreds-of-clusters", hundredsOfClusters());
    return all;
  }

  private static Analysis oneThread() {
    Cluster main = cluster("c1", List.of(List.of(thread("main", ThreadState.RUNNABLE, SHOP))));
    return analysis(List.of(change(main, TrendKind.STEADY)), TimeSource.DUMP, 60, List.of());
  }

  /** One thread without a name, a stack or a state, in a dump without a time. */
  private static Analysis nothingKnown() {
    Cluster none =
        cluster("c1", List.of(List.of(thread("", ThreadState.UNKNOWN, StackTrace.EMPTY))));
    Series series = series(List.of(none), null, 0, TimeSource.ORDER);
    return new Analysis(
        "1.2.3",
        series,
        Signals.NONE,
        List.of(NO_LOCKS),
        List.of(change(none, TrendKind.STEADY)),
        List.of(),
        List.of(),
        new Verdict(null, Gate.NEVER, false),
        List.of());
  }

  /** Ten dumps with a finding of each level and confidence, and all other sections. */
  private static Analysis allLevels() {
    List<Change> changes = new ArrayList<>();
    changes.add(
        change(
            cluster("c1", "pool-7-thread-", POOL, 1, 12, 23, 34, 45, 56, 67, 78, 89, 100),
            TrendKind.GROWING));
    changes.add(
        change(cluster("c2", "worker-", SHOP, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8), TrendKind.GROWING));
    changes.add(
        change(
            cluster("c3", "idle-", POOL, times(10, 20).toArray(Integer[]::new)), TrendKind.POOL));
    changes.add(
        change(cluster("c4", "new-", SHOP, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3), TrendKind.SETTLED));
    changes.add(
        change(cluster("c5", "gone-", SHOP, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0), TrendKind.STEADY));
    changes.add(
        change(cluster("c6", "burst-", POOL, 9, 90, 90, 40, 9, 9, 9, 9, 9, 9), TrendKind.SETTLED));
    NormalizedThread vm =
        normalized(
            Parts.dumped(
                "GC Thread#0", ThreadKind.VM_INTERNAL, ThreadState.UNKNOWN, StackTrace.EMPTY));
    changes.add(change(cluster("c7", times(10, List.of(vm))), TrendKind.STEADY));
    List<Finding> findings = new ArrayList<>();
    Trend leak = trend(changes.get(0), Confidence.CONFIRMED, 15.04, 0.5);
    Trend side = trend(changes.get(1), Confidence.CONFIRMED, 182.3, 90);
    Trend pool = trend(changes.get(2), Confidence.PROVEN, Double.NaN, Double.NaN);
    findings.add(
        finding(Level.RED, Confidence.PROVEN, List.of(leak, side, side, side, side, side)));
    findings.add(finding(Level.ORANGE, Confidence.CONFIRMED, List.of(side)));
    findings.add(finding(Level.YELLOW, Confidence.SUSPECTED, List.of(leak)));
    findings.add(finding(Level.INFO, Confidence.STUCK, List.of(pool)));
    Analysis plain = analysis(changes, TimeSource.DUMP, 60, findings);
    List<LockGraph> locks = new ArrayList<>(times(9, NO_LOCKS));
    locks.add(locks(plain.series()));
    return new Analysis(
        plain.version(),
        plain.series(),
        Parts.signals(),
        locks,
        changes,
        findings,
        List.of(new Recovery(changes.get(5).cluster(), 90, 9)),
        plain.verdict(),
        List.of("a note, long enough that it has to go on in a second line of the text report"),
        BaselineSummary.NONE,
        views(),
        Map.of());
  }

  /** A view that says something, in more rows than anybody wants, and one that does not. */
  private static List<View> views() {
    List<List<ViewCell>> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      rows.add(
          List.of(
              ViewCell.of(8 - i),
              ViewCell.of(i % 7 == 3 ? Double.NaN : 9.96 * i),
              ViewCell.of(i / 8.0),
              ViewCell.of(i == 1 ? "" : "worker-" + i),
              ViewCell.of(i == 2 ? "" : "com.acme.Shop.sell"),
              ViewCell.of(i == 3 ? "" : "RUNNABLE")));
    }
    return List.of(
        new View(
            "hot-threads",
            "Hot threads",
            "8 threads keep 4.2 processors busy",
            true,
            List.of(
                new ViewColumn("threads", "count", ViewColumn.Unit.COUNT),
                new ViewColumn("cpuPercent", "cpu %", ViewColumn.Unit.PERCENT),
                new ViewColumn("cpuMillis", "cpu ms", ViewColumn.Unit.MILLIS),
                new ViewColumn("thread", "thread", ViewColumn.Unit.NAME),
                new ViewColumn("function", "where", ViewColumn.Unit.FUNCTION),
                new ViewColumn("state", "state", ViewColumn.Unit.TEXT)),
            rows,
            250),
        new View("throwing", "Threads that throw", "none", false, List.of(), List.of(), 0));
  }

  /** A deadlock, a tree of waiters of three levels, and a lock that nobody holds. */
  private static LockGraph locks(Series series) {
    List<DumpedThread> threads = series.lastDump().dump().threads();
    WaitsFor behind = new WaitsFor(threads.get(1), WANTED, List.of());
    List<WaitsFor> waiters = new ArrayList<>();
    waiters.add(new WaitsFor(threads.get(0), WANTED, List.of(behind)));
    threads.subList(2, 20).forEach(each -> waiters.add(new WaitsFor(each, WANTED, List.of())));
    WaitsFor owner = new WaitsFor(threads.get(104), null, waiters);
    return new LockGraph(
        List.of(
            new Deadlock(List.of("worker-1", "worker-2"), true),
            new Deadlock(List.of("worker-3", "worker-4", "worker-5"), false)),
        List.of(owner, owner, owner, owner, owner, owner),
        List.of(new OrphanedLock(WANTED, threads.subList(0, 1))));
  }

  /** Two dumps, two days apart by their file names; a line is not understood. */
  private static Analysis twoDumps() {
    Change change = change(cluster("c1", "Timer-", POOL, 3, 5), TrendKind.GROWING);
    Series series = series(List.of(change.cluster()), START, 172_800, TimeSource.DUMP);
    var dumps = new ArrayList<>(series.dumps());
    dumps.set(
        1,
        Parts.dump(
            "b.txt",
            START.plusDays(2).plusNanos(5_000_000),
            dumps.get(1).threads(),
            new Warning(7, "not understood: at com.acme.Shop"),
            new Warning(0, "is cut off")));
    series = new Series(dumps, series.seconds(), TimeSource.DUMP, 0);
    Trend trend = trend(change, Confidence.SUSPECTED, 0.0007, -3600);
    List<Finding> findings = List.of(finding(Level.INFO, Confidence.SUSPECTED, List.of(trend)));
    return analysis(List.of(change), series, findings);
  }

  /** Two dumps with labels that formats may stumble over, and a finding that a policy knows. */
  private static Analysis withPolicy() {
    Analysis plain = twoDumps();
    List<Finding> findings = plain.findings().stream().map(each -> each.with(PROMISE)).toList();
    return new Analysis(
        plain.version(),
        plain.series(),
        plain.signals(),
        plain.locks(),
        plain.changes(),
        findings,
        plain.recoveries(),
        Verdict.of(findings, new Gate(null, new Priority(1), false)),
        plain.notes(),
        plain.baseline(),
        plain.views(),
        LABELS);
  }

  /** Three dumps, of two processes, with nothing but their order known. */
  private static Analysis unknownTimes() {
    Change change = change(cluster("c1", "Timer-", POOL, 1, 5, 9), TrendKind.GROWING);
    Series ordered = series(List.of(change.cluster()), null, 60, TimeSource.ORDER);
    Series series = new Series(ordered.dumps(), ordered.seconds(), TimeSource.ORDER, 1);
    Trend trend = trend(change, Confidence.SUSPECTED, Double.POSITIVE_INFINITY, 60);
    List<Finding> findings = List.of(finding(Level.YELLOW, Confidence.SUSPECTED, List.of(trend)));
    return analysis(List.of(change), series, findings);
  }

  /** A finding of each state that a baseline knows, and entries that are of no use any more. */
  private static Analysis withBaseline() {
    Analysis plain = allLevels();
    Finding leak = plain.findings().get(0);
    BaselineEntry red = entry("v1:c1", Level.RED, 96, false, "fixed in 4.2", "payments");
    BaselineEntry yellow = entry("v1:c2", Level.YELLOW, 3, false, "", "");
    BaselineEntry never = entry("v1:c3", null, BaselineEntry.ANY, true, "idle by design", "");
    List<Finding> findings = new ArrayList<>();
    findings.add(
        plain.findings().get(1).with(new BaselineMatch(UPDATED, yellow, "orange, not yellow")));
    findings.add(plain.findings().get(2).with(BaselineMatch.UNKNOWN));
    findings.add(
        plain.findings().get(2).with(new BaselineMatch(NEW, red, "accepted until 2026-01-01")));
    findings.add(leak.with(new BaselineMatch(UNCHANGED, red, "")));
    findings.add(
        plain.findings().get(1).with(new BaselineMatch(UNCHANGED, red, "orange, not red")));
    findings.add(plain.findings().get(3).with(new BaselineMatch(UNCHANGED, never, "")));
    List<BaselineAbsence> absent = new ArrayList<>(times(11, new BaselineAbsence(red, 0)));
    absent.add(0, new BaselineAbsence(never, 20));
    absent.add(
        0,
        new BaselineAbsence(
            new BaselineEntry("v1:c9", null, "", "", "", Level.INFO, 5, false, "", "", null), 1));
    return new Analysis(
        plain.version(),
        plain.series(),
        Signals.NONE,
        times(10, NO_LOCKS),
        plain.changes(),
        findings,
        List.of(),
        Verdict.of(findings, new Gate(Level.ORANGE, null, true)),
        List.of(),
        new BaselineSummary("ci/known.json", absent, List.of(red)),
        List.of(),
        Map.of());
  }

  private static BaselineEntry entry(
      String fingerprint,
      Level level,
      int maxCount,
      boolean suppress,
      String reason,
      String owner) {
    return new BaselineEntry(
        fingerprint,
        "JLK002",
        "executor-per-request",
        "pool-#-thread-#",
        "java.util.concurrent.LinkedBlockingQueue.take",
        level,
        maxCount,
        suppress,
        reason,
        owner,
        suppress ? null : LocalDate.of(2026, 1, 1));
  }

  private static Analysis hundredsOfClusters() {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      StackTrace stack = waiting(new StackFrame("com.acme.C" + i, "run", null, -1, null));
      changes.add(change(cluster("c" + i, "n-", stack, 1, i / 100), TrendKind.STEADY));
    }
    return analysis(changes, TimeSource.FILE_NAME, 7, List.of());
  }

  static Finding finding(Level level, Confidence confidence, List<Trend> trends) {
    return new Finding(
        "JLK002",
        "executor-per-request",
        "A thread pool is created per request",
        "a new pool each time, with one idle worker, and none is shut down",
        level,
        confidence,
        trends,
        trends.get(0).evidence(),
        List.of("find who creates it", "share one, and shut it down where its owner ends"));
  }

  private static Analysis analysis(
      List<Change> changes, TimeSource source, double interval, List<Finding> findings) {
    List<Cluster> clusters = changes.stream().map(Change::cluster).toList();
    LocalDateTime start = source == TimeSource.DUMP ? START : null;
    return analysis(changes, series(clusters, start, interval, source), findings);
  }

  static Analysis analysis(List<Change> changes, Series series, List<Finding> findings) {
    Level level = findings.isEmpty() ? null : findings.get(0).level();
    return new Analysis(
        "1.2.3",
        series,
        Signals.NONE,
        times(series.size(), NO_LOCKS),
        changes,
        findings,
        List.of(),
        new Verdict(level, Level.RED, level == Level.RED),
        List.of());
  }
}
