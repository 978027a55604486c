package io.jleak.model;

import java.util.Locale;

/** Writes durations as people say them. */
public final class Durations {

  private Durations() {}

  /** {@code 27 s}, {@code 12 min}, {@code 3.5 h}, {@code 2.1 d}. */
  public static String text(double seconds) {
    if (seconds < 120) {
      return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
    }
    if (seconds < 7200) {
      return String.format(Locale.ROOT, "%.0f min", seconds / 60);
    }
    return seconds < 172_800
        ? String.format(Locale.ROOT, "%.1f h", seconds / 3600)
        : String.format(Locale.ROOT, "%.1f d", seconds / 86_400);
  }
}
