package io.jleak.baseline;

import io.jleak.model.BaselineEntry;
import io.jleak.model.CallChain;
import io.jleak.model.Confidence;
import io.jleak.model.DeadlockRole;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.LockFacts;
import io.jleak.model.NameFacts;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadKind;
import io.jleak.model.Trend;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import io.jleak.model.WaitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Findings and entries as the tests of this package need them. */
final class Findings {

  static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  static final Remarks NO_REMARKS = new Remarks("", "", null);

  private Findings() {}

  /** A finding whose threads are in clusters with these fingerprints, the largest first. */
  static Finding finding(String pattern, Level level, int count, String... fingerprints) {
    return finding(pattern, level, List.of(trend(count, fingerprints)));
  }

  static Finding finding(String pattern, Level level, List<Trend> trends) {
    return new Finding(
        pattern,
        "name-of-" + pattern,
        "title",
        "why",
        level,
        Confidence.CONFIRMED,
        trends,
        List.of("evidence"),
        List.of("action"));
  }

  /** A group of threads that had fewer in the last dump than in the one before. */
  static Trend trend(int peak, String... fingerprints) {
    CallChain chain =
        new CallChain(
            List.of("lib.Queue.take", "com.acme.Shop.sell"),
            WaitKind.PARK,
            "lib.Queue.take",
            1,
            "",
            false);
    TrendFacts facts =
        new TrendFacts(
            TrendKind.GROWING,
            peak,
            ThreadKind.PLATFORM,
            chain,
            StackTrace.EMPTY,
            Map.of(),
            Map.of(),
            List.of(new NameFacts("worker-#", List.of())),
            LockFacts.NONE,
            DeadlockRole.NONE,
            false);
    return new Trend(
        facts,
        List.of(),
        List.of(fingerprints),
        List.of(1, peak, peak - 1),
        List.of(0, 0, 0),
        List.of(0, 0, 0),
        1,
        10,
        1,
        Confidence.CONFIRMED,
        Set.of(),
        0,
        List.of(),
        List.of());
  }

  static BaselineEntry entry(String fingerprint, String pattern, Level level, int maxCount) {
    return entry(fingerprint, pattern, level, maxCount, false, null);
  }

  static BaselineEntry entry(
      String fingerprint,
      String pattern,
      Level level,
      int maxCount,
      boolean suppress,
      LocalDate expires) {
    return new BaselineEntry(
        fingerprint,
        pattern,
        "name",
        "worker-#",
        "com.acme.Shop.sell",
        level,
        maxCount,
        suppress,
        "known since May",
        "payments",
        expires);
  }
}
