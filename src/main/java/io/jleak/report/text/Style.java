package io.jleak.report.text;

import io.jleak.model.Level;
import io.jleak.report.ReportOptions;
import io.jleak.report.words.Sparkline;

/** Colours and signs of the terminal, or their plain substitutes. */
final class Style {

  private static final String RESET = "\u001b[0m";

  private final boolean color;
  private final String bars;

  Style(ReportOptions options) {
    this.color = options.color();
    this.bars = options.unicode() ? Sparkline.BARS : Sparkline.PLAIN_BARS;
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

  /** A row of small bars, one per count. */
  String sparkline(Iterable<Integer> counts) {
    return Sparkline.of(counts, bars);
  }
}
