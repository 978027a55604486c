package io.jleak.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.BaselineAbsence;
import io.jleak.model.BaselineEntry;
import io.jleak.model.BaselineMatch;
import io.jleak.model.BaselineSummary;
import io.jleak.report.JsonFields;
import java.io.IOException;

/** What the JSON report says of the baseline; nothing where none was given. */
final class BaselineJson {

  private static final String FIELD = "baseline";

  private BaselineJson() {}

  /** The {@code baseline} of a finding. */
  static void write(BaselineMatch match, JsonGenerator json) throws IOException {
    if (match.state() == null) {
      return;
    }
    json.writeObjectFieldStart(FIELD);
    json.writeStringField("state", JsonFields.word(match.state(), null));
    json.writeBooleanField("suppressed", match.suppressed());
    json.writeStringField("remark", match.remark());
    json.writeFieldName("entry");
    if (match.entry() == null) {
      json.writeNull();
    } else {
      write(match.entry(), json);
    }
    json.writeEndObject();
  }

  /** The {@code baseline} of the report. */
  static void write(BaselineSummary summary, JsonGenerator json) throws IOException {
    if (!summary.given()) {
      return;
    }
    json.writeObjectFieldStart(FIELD);
    json.writeStringField("file", summary.file());
    json.writeArrayFieldStart("absent");
    for (BaselineAbsence each : summary.absent()) {
      json.writeStartObject();
      json.writeNumberField("threads", each.threads());
      json.writeFieldName("entry");
      write(each.entry(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("expired");
    for (BaselineEntry each : summary.expired()) {
      write(each, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(BaselineEntry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("fingerprint", entry.fingerprint());
    json.writeStringField("patternId", entry.patternId());
    json.writeStringField("patternName", orNull(entry.patternName()));
    json.writeStringField("namePattern", orNull(entry.namePattern()));
    json.writeStringField("frame", orNull(entry.frame()));
    json.writeStringField("level", JsonFields.word(entry.level(), null));
    json.writeFieldName("maxCount");
    if (entry.maxCount() == BaselineEntry.ANY) {
      json.writeNull();
    } else {
      json.writeNumber(entry.maxCount());
    }
    json.writeBooleanField("suppress", entry.suppress());
    json.writeStringField("reason", orNull(entry.reason()));
    json.writeStringField("owner", orNull(entry.owner()));
    json.writeStringField("expires", entry.expires() == null ? null : entry.expires().toString());
    json.writeEndObject();
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
