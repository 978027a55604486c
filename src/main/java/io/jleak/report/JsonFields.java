package io.jleak.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.StackTrace;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fields of the JSON report: how each kind of value is written. */
public final class JsonFields {

  private JsonFields() {}

  public static void numbers(String field, List<Integer> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (int value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  public static void texts(String field, List<String> values, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  public static void counts(String field, Map<String, Integer> counts, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      json.writeNumberField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
  }

  /** A number with two decimals, since more would be noise; null for one that is none. */
  public static void number(String field, double value, JsonGenerator json) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(field, Math.round(value * 100) / 100.0);
    } else {
      json.writeNullField(field);
    }
  }

  /** A time of the dumps' clock, always with seconds; null when it is not known. */
  public static void time(String field, LocalDateTime time, JsonGenerator json) throws IOException {
    json.writeStringField(
        field, time == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
  }

  /** The frame that started threads; null where the runtime does not tell. */
  public static void creator(StackTrace stack, JsonGenerator json) throws IOException {
    json.writeStringField("creator", stack.creator() == null ? null : stack.creator().toString());
  }

  /** A constant as JSON says it: in lower case; another word for null. */
  public static String word(Enum<?> constant, String ifNull) {
    return constant == null ? ifNull : constant.name().toLowerCase(Locale.ROOT);
  }
}
