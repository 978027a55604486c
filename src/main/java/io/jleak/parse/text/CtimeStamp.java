package io.jleak.parse.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times as C's {@code ctime} prints them, with and without a zone: {@code Sun Jul 20 17:03:48
 * 2014}, {@code Thu May 4 17:09:37 JST 2006}. The zone is left out: times of dumps are local.
 */
public final class CtimeStamp {

  private static final Pattern PATTERN =
      Pattern.compile(
          "[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d)(?: [A-Z+-][\\w:+-]{0,9})? (\\d{4})");

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.ENGLISH);

  private CtimeStamp() {}

  /** The first such time in a text. */
  public static Optional<LocalDateTime> find(String text) {
    Matcher time = PATTERN.matcher(text);
    if (!time.find()) {
      return Optional.empty();
    }
    String parts = String.join(" ", time.group(2), time.group(1), time.group(4), time.group(3));
    try {
      return Optional.of(LocalDateTime.parse(parts, FORMAT));
    } catch (DateTimeException noTime) { // Mon Feb 31 25:00:00 2014
      return Optional.empty();
    }
  }
}
