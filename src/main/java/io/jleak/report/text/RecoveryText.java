package io.jleak.report.text;

import io.jleak.model.Analysis;
import io.jleak.model.Recovery;
import java.io.IOException;

/** Clusters that shrank or vanished. */
final class RecoveryText {

  private static final int MAX = 5;

  private RecoveryText() {}

  static void write(Analysis analysis, Style style, Lines lines) throws IOException {
    if (analysis.recoveries().isEmpty()) {
      return;
    }
    lines.blank();
    lines.add(style.bold("Recovered"));
    int shown = 0;
    for (Recovery recovery : analysis.recoveries()) {
      if (shown++ == MAX) {
        lines.add("  .. and " + (analysis.recoveries().size() - MAX) + " more clusters");
        break;
      }
      lines.add(
          "  "
              + PlainText.fit(
                  recovery.peak()
                      + " -> "
                      + recovery.now()
                      + "  "
                      + ClusterTable.names(recovery.cluster())
                      + "  "
                      + PlainText.safe(recovery.cluster().chain().blockedAt()),
                  lines.width() - 2));
    }
  }
}
