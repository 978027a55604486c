package io.jleak.cli;

import io.jleak.model.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the values of options. */
final class OptionValues {

  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)?");

  private OptionValues() {}

  /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 1h}, {@code 2d}; seconds without a unit. */
  static Duration duration(String option, String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches() || matcher.group(1).matches("0+")) {
      throw new UsageException(
          option + " must be a time above 0 such as 500ms, 30s, 5m or 1h, not " + text);
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2) == null ? "s" : matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case "d" -> Duration.ofDays(number);
      default -> Duration.ofSeconds(number);
    };
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
    throw new UsageException(option + " must be info, yellow, orange, red or never, not " + text);
  }
}
