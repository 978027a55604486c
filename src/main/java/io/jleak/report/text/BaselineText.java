package io.jleak.report.text;

import io.jleak.model.BaselineSummary;
import io.jleak.report.words.BaselineWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Entries of the baseline that are of no use any more. */
final class BaselineText {

  private static final int MAX_ENTRIES = 10;

  private BaselineText() {}

  static void write(BaselineSummary baseline, Style style, Lines lines) throws IOException {
    list(
        "No longer there",
        "jleak baseline removes it from the baseline",
        baseline.absent().stream().map(BaselineWords::absent).toList(),
        style,
        lines);
    list(
        "Expired",
        "what the baseline does not accept any more",
        baseline.expired().stream().map(BaselineWords::expired).toList(),
        style,
        lines);
  }

  private static void list(
      String title, String more, List<String> entries, Style style, Lines lines)
      throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    lines.heading(style, title, more);
    List<String> shown = new ArrayList<>(entries.subList(0, Math.min(MAX_ENTRIES, entries.size())));
    if (entries.size() > MAX_ENTRIES) {
      shown.add(".. and " + (entries.size() - MAX_ENTRIES) + " more: use -f json");
    }
    for (String each : shown) {
      lines.item(2, each);
    }
  }
}
