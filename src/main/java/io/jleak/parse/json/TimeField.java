package io.jleak.parse.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads the time of a dump; what is no time of this age is none. */
final class TimeField {

  /** 2001-09-09 in seconds and milliseconds: smaller numbers count something else. */
  private static final long EARLIEST_SECONDS = 1_000_000_000L;

  private static final long EARLIEST_MILLIS = EARLIEST_SECONDS * 1000;

  private TimeField() {}

  /** In UTC where the dump tells the zone, else as it stands there; null for no time. */
  static LocalDateTime read(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return ofText(parser.getText().strip());
    }
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        ? ofNumber(NumberField.read(parser, -1))
        : null;
  }

  /** {@code 2026-11-23T20:39:16.906Z}, {@code 2026-11-23T21:39:16+01:00}, without a zone, too. */
  private static LocalDateTime ofText(String text) {
    if (text.length() < 16 || text.length() > 40) {
      return null;
    }
    String iso = text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
    try {
      return OffsetDateTime.parse(iso).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    } catch (DateTimeException noOffset) {
      try {
        return LocalDateTime.parse(iso);
      } catch (DateTimeException noTime) {
        return null;
      }
    }
  }

  private static LocalDateTime ofNumber(long number) {
    if (number < EARLIEST_SECONDS || number > EARLIEST_MILLIS * 10) {
      return null;
    }
    Instant instant =
        number < EARLIEST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
