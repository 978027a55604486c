package io.jleak.report.text;

import io.jleak.model.Level;
import io.jleak.report.ReportOptions;

/** Colours and signs of the terminal, or their plain substitutes. */
final class Style {

  private static final String RESET = "\u001b[0m";
  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final String PLAIN_BARS = "_.-:=+*#";

  private final boolean color;
  private final boolean unicode;

  Style(ReportOptions options) {
    this.color = options.color();
    this.unicode = options.unicode();
  }

  /** The level in capitals, in its colour; no level is OK. */
  String level(Level level) {
    return level(level, level == null ? "OK" : level.name());
  }

  /** A text in the colour of a level. */
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
    return color ? "\u001b[" + code + "m" + text + RESET : text;
  }

  /** A row of small bars, one per count, the highest count as the highest bar. */
  String sparkline(Iterable<Integer> counts) {
    int highest = 1;
    for (int count : counts) {
      highest = Math.max(highest, count);
    }
    StringBuilder line = new StringBuilder();
    String bars = unicode ? BARS : PLAIN_BARS;
    for (int count : counts) {
      line.append(bars.charAt(count * (bars.length() - 1) / highest));
    }
    return line.toString();
  }
}
