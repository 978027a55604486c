package io.jleak.report.words;

import io.jleak.model.Analysis;
import io.jleak.model.Confidence;
import io.jleak.model.Finding;
import io.jleak.model.InputAccount;
import io.jleak.model.NormalizedDump;
import io.jleak.model.Recovery;
import io.jleak.model.Series;
import io.jleak.model.ThreadDump;
import io.jleak.model.TimeSource;
import io.jleak.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a report begins with: the verdict, and what was looked at. */
public final class Headline {

  private static final List<Confidence> SUREST_FIRST =
      List.of(Confidence.PROVEN, Confidence.CONFIRMED, Confidence.SUSPECTED, Confidence.STUCK);

  private Headline() {}

  /** {@code OK}, or the level of the most urgent finding. */
  public static String level(Verdict verdict) {
    return verdict.level() == null ? "OK" : verdict.level().name();
  }

  /** {@code 2 findings, 1 confirmed, 1 suspected}. */
  public static String found(List<Finding> findings) {
    String accepted = BaselineWords.accepted(findings);
    List<Finding> open = findings.stream().filter(each -> !each.baseline().accepted()).toList();
    if (open.isEmpty()) {
      return accepted.isEmpty() ? "no leak found" : "no new leak: " + accepted;
    }
    List<String> parts = new ArrayList<>();
    for (Confidence confidence : SUREST_FIRST) {
      long count = open.stream().filter(each -> each.confidence() == confidence).count();
      if (count > 0) {
        String word = confidence.name().toLowerCase(Locale.ROOT);
        parts.add(count == open.size() ? word : count + " " + word);
      }
    }
    return Quantity.of(open.size(), "finding")
        + ", "
        + String.join(", ", parts)
        + (accepted.isEmpty() ? "" : "; " + accepted);
  }

  /** What the level means for the exit code, to stand behind it; empty where it means nothing. */
  public static String gate(Verdict verdict) {
    if (verdict.level() == null || verdict.gate().isNever()) {
      return "";
    }
    String gate = "--fail-on " + verdict.gate();
    return verdict.failed() ? " (fails: " + gate + ")" : " (passes: " + gate + ")";
  }

  /** {@code 10 dumps in 27 s (06:24:11 to 06:24:38), 43 -> 125 threads}. */
  public static String seen(Series series) {
    ThreadDump last = series.lastDump().dump();
    StringBuilder text = new StringBuilder();
    if (series.size() == 1) {
      text.append("1 dump");
      if (last.capturedAt() != null) {
        text.append(" of ").append(When.full(last.capturedAt()));
      }
      text.append(", ");
    } else {
      text.append(series.size())
          .append(" dumps ")
          .append(new When(series).span())
          .append(", ")
          .append(series.dumps().get(0).dump().threadCount())
          .append(" -> ");
    }
    text.append(Quantity.of(last.threadCount(), last.threads().get(0).kind()));
    int mounted = last.mounted().size();
    if (last.virtualThreadCount() > mounted) {
      text.append(", ").append(last.virtualThreadCount() - mounted).append(" of them virtual");
    }
    if (mounted > 0) {
      text.append(" and ").append(mounted).append(" virtual");
    }
    long unparsed =
        series.dumps().stream()
            .map(NormalizedDump::dump)
            .mapToLong(dump -> dump.account().unparsed())
            .sum();
    if (unparsed > 0) {
      boolean lines = last.account().unit() == InputAccount.Unit.LINES;
      text.append(", ")
          .append(Quantity.of(unparsed, lines ? "line" : "record"))
          .append(" not understood");
    }
    return text.toString();
  }

  /**
   * {@code recovered: 110 -> 12 threads in 2 groups, 145 -> 40 in all}; empty where groups shrank
   * but the process has hardly fewer threads: those only do something else.
   */
  public static String recovered(Analysis analysis) {
    int peak = 0;
    for (NormalizedDump each : analysis.series().dumps()) {
      peak = Math.max(peak, each.dump().threadCount());
    }
    int now = analysis.series().lastDump().dump().threadCount();
    List<Recovery> recoveries = analysis.recoveries();
    int before = recoveries.stream().mapToInt(Recovery::peak).sum();
    int after = recoveries.stream().mapToInt(Recovery::now).sum();
    if (recoveries.isEmpty() || (peak - now) * 2 < before - after) {
      return "";
    }
    return "recovered: "
        + before
        + " -> "
        + Quantity.of(after, "thread")
        + " in "
        + Quantity.of(recoveries.size(), "group")
        + ", "
        + peak
        + " -> "
        + now
        + " in all";
  }

  /** {@code read as hotspot, OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode)}. */
  public static String readAs(Series series) {
    String runtime = series.lastDump().dump().runtime();
    return "read as " + formats(series) + (runtime == null ? "" : ", " + SafeText.of(runtime));
  }

  /** {@code hotspot and threadinfo}. */
  public static String formats(Series series) {
    return series.dumps().stream()
        .map(each -> each.dump().format())
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  /** How to learn more than this series can tell; empty when there is nothing to say. */
  public static String next(Analysis analysis) {
    boolean found = !analysis.findings().isEmpty();
    if (analysis.series().size() == 1) {
      return found
          ? ""
          : "growth shows in two dumps: take another one in a minute, and compare them by jleak diff";
    }
    return found && analysis.series().timeSource() == TimeSource.ORDER
        ? "tell the time between the dumps with --interval: rates are per dump until then"
        : "";
  }
}
