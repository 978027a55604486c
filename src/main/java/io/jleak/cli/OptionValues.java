package io.jleak.cli;

import io.jleak.report.ReportFormat;
import io.jleak.report.ReportFormats;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Reads the values of options. */
final class OptionValues {

  /** Longer than any time between two dumps. */
  private static final int MAX_DIGITS = 9;

  /** A year of more digits is a mistake. */
  private static final int MAX_YEAR = 9999;

  private OptionValues() {}

  /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}, {@code 2d}; seconds without a unit. */
  static Duration duration(String option, String text) {
    Duration duration = parsed(text);
    if (duration == null || duration.isZero()) {
      throw wrong(option, "a time above 0 such as 500ms, 30s, 5m or 1h", text);
    }
    return duration;
  }

  /** The same, or {@code 0}. */
  static Duration durationOrNone(String option, String text) {
    Duration duration = parsed(text);
    if (duration == null) {
      throw wrong(option, "a time such as 500ms, 30s, 5m or 1h, or 0", text);
    }
    return duration;
  }

  /** Null when it is none. */
  private static Duration parsed(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > MAX_DIGITS) {
      return null;
    }
    long number = Long.parseLong(text, 0, digits, 10);
    return switch (text.substring(digits)) {
      case "ms" -> Duration.ofMillis(number);
      case "s", "" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> null;
    };
  }

  /** A text with something in it; empty when it is null, as it was not given. */
  static String text(String option, String text) {
    if (text != null && text.isBlank()) {
      throw UserErrorException.usage(option + " must not be empty");
    }
    return text == null ? "" : text;
  }

  /** A day that is not over; null when the text is null, as it was not given. */
  static LocalDate day(String option, String text, LocalDate today) {
    if (text == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(today) && day.getYear() <= MAX_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      // said below
    }
    throw wrong(option, "a day such as 2027-01-31 that is not over", text);
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

  /** One of some words, in whatever case. */
  static String oneOf(String option, List<String> words, String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (!words.contains(word)) {
      throw wrong(option, oneOf(words), text);
    }
    return word;
  }

  /** {@code a, b or c}. */
  static String oneOf(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  static UserErrorException wrong(String option, String wanted, String text) {
    return UserErrorException.usage(
        option + " must be " + wanted + ", not " + (text.isEmpty() ? "empty" : text));
  }
}
