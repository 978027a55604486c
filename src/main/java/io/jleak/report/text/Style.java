package io.jleak.report.text;

import io.jleak.model.Level;
import io.jleak.report.ReportOptions;

/** Colours and signs of the terminal, or their plain substitutes. */
final class Style {

  private static final String RESET = "\u001b[0m";
  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final String PLAIN_BARS = "_.-:=+*#";

  private final boolean color;
  private final String bars;

  Style(ReportOptions options) {
    this.color = options.color();
    this.bars = options.unicode() ? BARS : PLAIN_BARS;
  }

  /** A text in the colour of a level; no level is green. */
  String level(Level level, String text) {
    if (level == null) {
      return paint("32", text);
    }
    return switch (level) {
      case INFO -> paint("36", text);
      case YELLOW -> paint("33", text);
      case ORANGE -> paint("38;5;208", text);
      case RED -> paint("1;31", text);
    };
  }

  String bold(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return color && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
  }

  /**
   * A row of small bars, one per count: the lowest bar for 0 alone, the highest for the highest
   * count.
   */
  String sparkline(Iterable<Integer> counts) {
    int highest = 1;
    for (int count : counts) {
      highest = Math.max(highest, count);
    }
    int most = bars.length() - 1;
    StringBuilder line = new StringBuilder();
    for (int count : counts) {
      line.append(bars.charAt((int) (((long) count * most + highest - 1) / highest)));
    }
    return line.toString();
  }
}
