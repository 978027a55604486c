package io.jleak.parse.javacore;

import io.jleak.model.DumpedThread;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names, times and numbers in the texts of a javacore. */
final class JavacoreNames {

  /** {@code 2024/11/18 at 12:20:39:414}; IBM's classic VM prints no milliseconds. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("yyyy/MM/dd' at 'HH:mm:ss")
          .optionalStart()
          .appendLiteral(':')
          .appendValue(ChronoField.MILLI_OF_SECOND, 3)
          .optionalEnd()
          .toFormatter();

  /** {@code javacore.20241118.122039.37560.0001.txt}: date, time, process, number. */
  private static final Pattern FILE_NAME =
      Pattern.compile("javacore\\.\\d{8}\\.\\d{6}\\.(\\d{1,18})\\.");

  private static final Pattern LEADING_NUMBER = Pattern.compile("\\d{1,18}");

  private JavacoreNames() {}

  /** What stands between the first and the last quote. */
  static String quoted(String text) {
    return text.substring(text.indexOf('"') + 1, text.lastIndexOf('"'));
  }

  static Optional<LocalDateTime> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, TIME));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** The process id in the name that the javacore was written under. */
  static OptionalLong processId(String fileName) {
    Matcher name = FILE_NAME.matcher(fileName);
    return name.find() ? OptionalLong.of(Long.parseLong(name.group(1))) : OptionalLong.empty();
  }

  /** {@code 37560 (0x92B8)}. */
  static long leadingNumber(String text) {
    Matcher number = LEADING_NUMBER.matcher(text);
    return number.lookingAt() ? Long.parseLong(number.group()) : DumpedThread.UNKNOWN;
  }
}
