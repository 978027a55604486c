package io.jleak.report;

import io.jleak.model.CallChain;
import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.model.Confidence;
import io.jleak.model.DeadlockRole;
import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.LockFacts;
import io.jleak.model.NameFacts;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.ProcessSample;
import io.jleak.model.Series;
import io.jleak.model.Signals;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadName;
import io.jleak.model.ThreadState;
import io.jleak.model.TimeSource;
import io.jleak.model.Trend;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import io.jleak.model.WaitKind;
import io.jleak.model.Warning;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts that {@link SampleAnalyses} are made of. */
final class Parts {

  private static final StackFrame PARK =
      new StackFrame(
          "jdk.internal.misc.Unsafe", "park", null, StackFrame.NATIVE_METHOD, "java.base@17.0.15");

  private Parts() {}

  /** A frame of a class in a package, in the file of that class. */
  static StackFrame frame(String owner, String method, int line) {
    return new StackFrame(
        owner, method, owner.substring(owner.lastIndexOf('.') + 1) + ".java", line, null);
  }

  /** A stack that waits in the first of the frames, below the plumbing. */
  static StackTrace waiting(StackFrame... frames) {
    List<StackFrame> all = new ArrayList<>(List.of(frames));
    all.add(0, PARK);
    return new StackTrace(all, null, false);
  }

  static CallChain chain(StackTrace stack) {
    List<String> functions = stack.frames().stream().skip(1).map(StackFrame::function).toList();
    int yours = -1;
    for (int i = functions.size() - 1; i >= 0; i--) {
      yours = functions.get(i).startsWith("com.acme.") ? i : yours;
    }
    String blockedAt = functions.isEmpty() ? "" : functions.get(0);
    return new CallChain(functions, WaitKind.PARK, blockedAt, yours, "", stack.truncated());
  }

  static DumpedThread dumped(String name, ThreadKind kind, ThreadState state, StackTrace stack) {
    return new DumpedThread(
        name, kind, 12, 0x7f00, 4711, state, "", false, 1.5, 30_000, null, false, stack, List.of(),
        1, 7);
  }

  static NormalizedThread thread(String name, ThreadState state, StackTrace stack) {
    return normalized(dumped(name, ThreadKind.PLATFORM, state, stack));
  }

  static NormalizedThread normalized(DumpedThread thread) {
    String pattern = thread.name().replaceAll("[0-9]+", "#");
    return new NormalizedThread(
        thread, chain(thread.stack()), new ThreadName(pattern, List.of()), 0);
  }

  /** So many threads that differ in the number at the end of their names. */
  static List<NormalizedThread> threads(String name, int count, StackTrace stack) {
    List<NormalizedThread> threads = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      threads.add(thread(name + i, ThreadState.WAITING, stack));
    }
    return threads;
  }

  static Cluster cluster(String id, List<List<NormalizedThread>> threads) {
    StackTrace stack =
        threads.stream()
            .flatMap(List::stream)
            .findFirst()
            .map(each -> each.thread().stack())
            .orElse(StackTrace.EMPTY);
    int depth = stack.frames().size();
    return new Cluster(id, "v1:" + id, chain(stack), stack, threads, depth, depth / 3.0);
  }

  /** A cluster of threads of one name with so many of them in each dump. */
  static Cluster cluster(String id, String name, StackTrace stack, Integer... counts) {
    List<List<NormalizedThread>> threads = new ArrayList<>();
    for (int count : counts) {
      threads.add(threads(name, count, stack));
    }
    return cluster(id, threads);
  }

  /** What happened to it, if none ever died whose number came again. */
  static Change change(Cluster cluster, TrendKind kind) {
    List<Integer> counts = cluster.counts();
    List<Integer> births = new ArrayList<>();
    List<Integer> deaths = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      births.add(i == 0 ? 0 : Math.max(0, counts.get(i) - counts.get(i - 1)));
      deaths.add(i == counts.size() - 1 ? 0 : Math.max(0, counts.get(i) - counts.get(i + 1)));
    }
    return new Change(cluster, births, deaths, kind);
  }

  static Trend trend(Change change, Confidence confidence, double rate, double since) {
    Cluster cluster = change.cluster();
    List<NormalizedThread> threads = cluster.latest();
    NormalizedThread first = threads.get(0);
    TrendFacts facts =
        new TrendFacts(
            change.kind(),
            threads.size(),
            first.thread().kind(),
            cluster.chain(),
            cluster.sample(),
            Map.of(first.thread().state(), threads.size()),
            Map.of(WaitKind.PARK, threads.size()),
            List.of(new NameFacts(first.name().pattern(), List.of())),
            LockFacts.NONE,
            DeadlockRole.NONE,
            false);
    int births = change.births().stream().mapToInt(Integer::intValue).sum();
    return new Trend(
        facts,
        List.of(cluster.id()),
        List.of(cluster.fingerprint()),
        cluster.counts(),
        change.births(),
        change.deaths(),
        births == 0 ? Double.NaN : 1,
        rate,
        1,
        confidence,
        Set.of(),
        since,
        threads,
        List.of(births + " born, none died"));
  }

  static NormalizedDump dump(
      String source, LocalDateTime time, List<NormalizedThread> threads, Warning... warnings) {
    int unparsed = warnings.length;
    ThreadDump dump =
        new ThreadDump(
            source,
            0,
            "hotspot",
            time == null ? null : "OpenJDK 64-Bit Server VM (17.0.15 mixed mode)",
            -1,
            time,
            threads.stream().map(NormalizedThread::thread).toList(),
            List.of(),
            List.of(),
            new InputAccount(InputAccount.Unit.LINES, 100 + unparsed, 90, 10, unparsed),
            List.of(warnings));
    return new NormalizedDump(dump, threads);
  }

  /** The dumps that these clusters are seen in, so many seconds apart. */
  static Series series(
      List<Cluster> clusters, LocalDateTime start, double interval, TimeSource source) {
    int size = clusters.get(0).threads().size();
    List<NormalizedDump> dumps = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<NormalizedThread> threads = new ArrayList<>();
      for (Cluster cluster : clusters) {
        threads.addAll(cluster.threads().get(i));
      }
      LocalDateTime time = start == null ? null : start.plusNanos((long) (i * interval * 1e9));
      dumps.add(dump("dump-" + (i + 1) + ".txt", time, threads));
      seconds.add(i * interval);
    }
    return new Series(dumps, seconds, source, 0);
  }

  /** Three samples, one of which does not know the threads. */
  static Signals signals() {
    LocalDateTime start = LocalDateTime.of(2026, 1, 2, 23, 59, 0);
    return new Signals(
        new Signals.ProcessIdentity(4711, start.minusHours(1)),
        List.of(
            new ProcessSample(start, 1, 23, 9, 30, 300, 40 << 20, 0, 0, 0, 0),
            new ProcessSample(start.plusSeconds(8), 8, -1, -1, -1, -1, -1, 12.5, 2, 1, 3),
            new ProcessSample(
                start.plusSeconds(9), 1, 214, 9, 214, 500, 52 << 20, 27.5, 198, 9, 0)),
        Map.of());
  }

  static <T> List<T> times(int count, T each) {
    return Collections.nCopies(count, each);
  }
}
