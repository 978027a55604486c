package io.jleak.report.text;

import java.util.Locale;

/** Numbers with their units. */
final class Quantity {

  private Quantity() {}

  /** {@code 1 thread}, {@code 2 threads}. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code 27 s}, {@code 5 min}, {@code 3.5 h}, {@code 4 d}. */
  static String duration(double seconds) {
    if (seconds < 10) {
      return trimmed("%.1f", seconds) + " s";
    }
    if (seconds < 120) {
      return String.format(Locale.ROOT, "%.0f s", seconds);
    }
    if (seconds < 7200) {
      return String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
    return seconds < 48 * 3600
        ? trimmed("%.1f", seconds / 3600) + " h"
        : trimmed("%.1f", seconds / 86400) + " d";
  }

  /** {@code +2.5}, {@code +15.2}, {@code +182}. */
  static String rate(double perMinute) {
    return Math.abs(perMinute) >= 100
        ? String.format(Locale.ROOT, "%+.0f", perMinute)
        : trimmed("%+.1f", perMinute);
  }

  private static String trimmed(String format, double value) {
    String text = String.format(Locale.ROOT, format, value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
