package io.jleak.report.text;

import io.jleak.model.Analysis;
import io.jleak.model.Confidence;
import io.jleak.model.Finding;
import io.jleak.model.NormalizedDump;
import io.jleak.model.Series;
import io.jleak.model.ThreadDump;
import io.jleak.model.TimeSource;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first lines of the text report: the verdict, and what was looked at. */
final class VerdictText {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  private VerdictText() {}

  static void write(Analysis analysis, Style style, Lines lines) throws IOException {
    String level = analysis.verdict().level() == null ? "OK" : analysis.verdict().level().name();
    String found = found(analysis.findings());
    lines.add(style.level(analysis.verdict().level(), level) + "  " + style.bold(found));
    lines.wrap("", "", describe(analysis.series()));
    for (String note : analysis.notes()) {
      lines.wrap("note  ", "      ", PlainText.safe(note));
    }
  }

  private static String found(List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    add(parts, count(findings, Confidence.PROVEN), "proven");
    add(parts, count(findings, Confidence.CONFIRMED), "confirmed");
    add(parts, count(findings, Confidence.SUSPECTED), "suspected");
    add(parts, count(findings, Confidence.STUCK), "stuck");
    return parts.isEmpty() ? "no leak found" : String.join(", ", parts);
  }

  private static long count(List<Finding> findings, Confidence confidence) {
    return findings.stream().filter(finding -> finding.confidence() == confidence).count();
  }

  private static void add(List<String> parts, long count, String word) {
    if (count > 0) {
      parts.add(count + " " + word);
    }
  }

  /** {@code 10 dumps of one process in 27 s (06:24:11 to 06:24:38), 43 -> 125 threads}. */
  private static String describe(Series series) {
    ThreadDump first = series.dumps().get(0).dump();
    ThreadDump last = series.lastDump().dump();
    StringBuilder text = new StringBuilder();
    if (series.size() == 1) {
      text.append("1 dump");
      if (last.capturedAt() != null) {
        text.append(" of ").append(last.capturedAt().toString().replace('T', ' '));
      }
      text.append(", ").append(threads(last));
    } else {
      text.append(series.size()).append(" dumps");
      text.append(series.firstOfProcess() == 0 ? " of one process" : " of several processes");
      text.append(span(series));
      text.append(", ").append(first.threadCount()).append(" -> ").append(threads(last));
    }
    if (last.runtime() != null) {
      text.append(", ").append(PlainText.safe(last.runtime()));
    }
    long unparsed =
        series.dumps().stream()
            .map(NormalizedDump::dump)
            .mapToLong(dump -> dump.lines().unparsed())
            .sum();
    if (unparsed > 0) {
      text.append(", ").append(unparsed).append(" lines not understood");
    }
    return text.toString();
  }

  private static String threads(ThreadDump dump) {
    String text = dump.threadCount() + " threads";
    return dump.virtualThreadCount() == 0
        ? text
        : text + " and " + dump.virtualThreadCount() + " virtual";
  }

  private static String span(Series series) {
    double seconds = series.seconds().get(series.last());
    String length =
        switch (series.timeSource()) {
          case DUMP, AGES, FILE_NAME, INTERVAL -> " in " + duration(seconds);
          case ORDER -> ", times unknown (a dump a minute assumed: use --interval)";
        };
    if (series.timeSource() == TimeSource.DUMP) {
      var from = series.dumps().get(0).dump().capturedAt();
      var to = series.lastDump().dump().capturedAt();
      return length + " (" + CLOCK.format(from) + " to " + CLOCK.format(to) + ")";
    }
    return switch (series.timeSource()) {
      case FILE_NAME -> length + " by their file names";
      case INTERVAL -> length + " by --interval";
      case AGES -> length + " by the ages of threads";
      case DUMP, ORDER -> length;
    };
  }

  static String duration(double seconds) {
    if (seconds < 120) {
      return String.format(Locale.ROOT, "%.0f s", seconds);
    }
    return seconds < 7200
        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }
}
