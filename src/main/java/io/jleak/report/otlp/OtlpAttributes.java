package io.jleak.report.otlp;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** A list of attributes; integers stand in quotes, as the JSON of protobuf has those of 64 bits. */
final class OtlpAttributes {

  private final JsonGenerator json;

  private OtlpAttributes(JsonGenerator json) {
    this.json = json;
  }

  static OtlpAttributes begin(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("attributes");
    return new OtlpAttributes(json);
  }

  void text(String key, String value) throws IOException {
    start(key);
    json.writeStringField("stringValue", value);
    json.writeEndObject();
    json.writeEndObject();
  }

  void whole(String key, long value) throws IOException {
    start(key);
    json.writeStringField("intValue", String.valueOf(value));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A number with two decimals; one that is none is left out. */
  void decimal(String key, double value) throws IOException {
    if (Double.isFinite(value)) {
      start(key);
      json.writeNumberField("doubleValue", Math.round(value * 100) / 100.0);
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  void texts(String key, List<String> values) throws IOException {
    list(key, "stringValue", values);
  }

  void wholes(String key, List<Integer> values) throws IOException {
    list(key, "intValue", values.stream().map(String::valueOf).toList());
  }

  private void list(String key, String kind, List<String> values) throws IOException {
    start(key);
    json.writeObjectFieldStart("arrayValue");
    json.writeArrayFieldStart("values");
    for (String value : values) {
      json.writeStartObject();
      json.writeStringField(kind, value);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void start(String key) throws IOException {
    json.writeStartObject();
    json.writeStringField("key", key);
    json.writeObjectFieldStart("value");
  }

  void end() throws IOException {
    json.writeEndArray();
  }
}
