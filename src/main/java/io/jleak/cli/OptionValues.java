package io.jleak.cli;

import io.jleak.model.Level;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportFormats;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Reads the values of options. */
final class OptionValues {

  /** Longer than any time between two dumps. */
  private static final int MAX_DIGITS = 9;

  /** What {@link #level} reads. */
  static final List<String> LEVELS = List.of("info", "yellow", "orange", "red", "never");

  private OptionValues() {}

  /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}, {@code 2d}; seconds without a unit. */
  static Duration duration(String option, String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    long number = digits == 0 || digits > MAX_DIGITS ? 0 : Long.parseLong(text, 0, digits, 10);
    Duration duration =
        switch (text.substring(digits)) {
          case "ms" -> Duration.ofMillis(number);
          case "s", "" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          case "d" -> Duration.ofDays(number);
          default -> Duration.ZERO;
        };
    if (duration.isZero()) {
      throw wrong(option, "a time above 0 such as 500ms, 30s, 5m or 1h", text);
    }
    return duration;
  }

  /** A level; null for {@code never}. */
  static Level level(String option, String text) {
    String word = text.toUpperCase(Locale.ROOT);
    if (word.equals("NEVER")) {
      return null;
    }
    for (Level level : Level.values()) {
      if (level.name().equals(word)) {
        return level;
      }
    }
    throw wrong(option, oneOf(LEVELS), text);
  }

  static ReportFormat format(String option, String text) {
    return ReportFormats.named(text.toLowerCase(Locale.ROOT))
        .orElseThrow(() -> wrong(option, oneOf(ReportFormats.names()), text));
  }

  /** A whole number, 0 or more. */
  static int whole(String option, String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(option, "a whole number of 0 or more", text);
  }

  /** A number in a range; the bounds belong to it. */
  static double number(String option, String text, int least, int most) {
    try {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    String range = most == Integer.MAX_VALUE ? "of 0 or more" : "from " + least + " to " + most;
    throw wrong(option, "a number " + range, text);
  }

  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw UserErrorException.usage(text + ": no valid file name (" + e.getReason() + ")");
    }
  }

  /** {@code a, b or c}. */
  static String oneOf(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  private static UserErrorException wrong(String option, String wanted, String text) {
    return UserErrorException.usage(
        option + " must be " + wanted + ", not " + (text.isEmpty() ? "empty" : text));
  }
}
