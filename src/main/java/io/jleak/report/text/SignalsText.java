package io.jleak.report.text;

import io.jleak.model.ProcessSample;
import io.jleak.model.Signals;
import io.jleak.model.Signals.Course;
import io.jleak.report.words.Quantity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the process told of itself between its dumps, in a line or two. */
final class SignalsText {

  private static final double MEGABYTE = 1 << 20;

  private SignalsText() {}

  static void write(Signals signals, Style style, Lines lines) throws IOException {
    if (signals.isEmpty()) {
      return;
    }
    List<String> parts = new ArrayList<>();
    Course active = signals.course(ProcessSample::activeThreads);
    if (active != null) {
      parts.add(threads(active, signals));
    }
    Course heap = signals.course(ProcessSample::heapAfterGcBytes);
    if (heap != null) {
      parts.add(
          "heap after GC " + megabytes(heap.first()) + " -> " + megabytes(heap.last()) + " MB");
    }
    if (!Double.isNaN(signals.gcShare())) {
      parts.add(
          String.format(Locale.ROOT, "GC pauses %.2f %% of the time", signals.gcShare() * 100));
    }
    int pinned = signals.samples().stream().mapToInt(ProcessSample::pinned).sum();
    if (pinned > 0) {
      parts.add(Quantity.of(pinned, "pinned virtual thread"));
    }
    if (!parts.isEmpty()) {
      lines.blank();
      lines.entry("Signals", style::bold, String.join(", ", parts));
    }
  }

  /** {@code 23 -> 214 threads alive (peak 220), 500 started}. */
  private static String threads(Course active, Signals signals) {
    Course started = signals.course(ProcessSample::startedThreads);
    int most = signals.samples().stream().mapToInt(ProcessSample::activeThreads).max().orElse(0);
    boolean peaked = most > Math.max(active.first(), active.last());
    return active.first()
        + " -> "
        + active.last()
        + " threads alive"
        + (peaked ? " (up to " + most + ")" : "")
        + (started == null ? "" : ", " + (started.last() - started.first()) + " started");
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, bytes < 10 * MEGABYTE ? "%.1f" : "%.0f", bytes / MEGABYTE);
  }
}
