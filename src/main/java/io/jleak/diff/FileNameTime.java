package io.jleak.diff;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the time that many scripts put into the name of a dump: {@code app-20210329015750.txt},
 * {@code 2021-03-29T01-57-50.tdump}, {@code jstack.1413112628.txt}.
 */
final class FileNameTime {

  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(20\\d\\d)[-_.]?(\\d\\d)[-_.]?(\\d\\d)[-_.T ]?(\\d\\d)[-_.:hH]?(\\d\\d)[-_.:mM]?(\\d\\d)");

  private static final Pattern EPOCH = Pattern.compile("(?<!\\d)(1\\d{9})(\\d{3})?(?!\\d)");

  private FileNameTime() {}

  static Optional<LocalDateTime> of(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    Matcher dateTime = DATE_TIME.matcher(name);
    while (dateTime.find()) {
      try {
        return Optional.of(
            LocalDateTime.of(
                number(dateTime, 1),
                number(dateTime, 2),
                number(dateTime, 3),
                number(dateTime, 4),
                number(dateTime, 5),
                number(dateTime, 6)));
      } catch (DateTimeException noTime) {
        // 14 digits that are something else
      }
    }
    Matcher epoch = EPOCH.matcher(name);
    return epoch.find()
        ? Optional.of(
            LocalDateTime.ofInstant(
                Instant.ofEpochSecond(Long.parseLong(epoch.group(1))), ZoneOffset.UTC))
        : Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
