package io.jleak.report.words;

import io.jleak.model.ThreadKind;
import java.util.Locale;

/** Numbers with their units. */
public final class Quantity {

  /** A smaller number would be rounded to nothing. */
  private static final double LEAST = 0.1;

  private Quantity() {}

  /** {@code 1 thread}, {@code 2 threads}. */
  public static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** {@code 1 thread}, {@code 2 goroutines}. */
  public static String of(long count, ThreadKind kind) {
    return of(
        count,
        switch (kind) {
          case PLATFORM, VIRTUAL, VM_INTERNAL -> "thread";
          case GOROUTINE -> "goroutine";
          case COROUTINE -> "coroutine";
        });
  }

  /** {@code 27 s}, {@code 5 min}, {@code 3.5 h}, {@code 4 d}. */
  public static String duration(double seconds) {
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

  /**
   * Growth in the unit in which it is a number that says something: {@code +182/min}, {@code
   * +2.5/h}, {@code +3/d}.
   */
  public static String rate(double perMinute) {
    double size = Math.abs(perMinute);
    if (size >= LEAST || size == 0) {
      return growth(perMinute) + "/min";
    }
    return size * 60 >= LEAST ? growth(perMinute * 60) + "/h" : growth(perMinute * 1440) + "/d";
  }

  /**
   * {@code +2.5}, {@code +15.04}, {@code +182}: a number that only rounding makes whole is not
   * shown as whole, or growth above 15 would read as 15.
   */
  public static String growth(double value) {
    if (Math.abs(value) >= 100) {
      return String.format(Locale.ROOT, "%+.0f", value);
    }
    String brief = trimmed("%+.1f", value);
    return brief.indexOf('.') < 0 && Math.abs(value - Math.rint(value)) >= 0.005
        ? String.format(Locale.ROOT, "%+.2f", value)
        : brief;
  }

  private static String trimmed(String format, double value) {
    String text = String.format(Locale.ROOT, format, value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
