package io.jleak.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.jleak.model.BaselineEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Writes a baseline so that a change of it can be read in a diff: sorted, a line per field, every
 * field there. It is ASCII: a thread's name cannot hide or reorder what a reviewer sees.
 */
final class BaselineWriter {

  private static final Comparator<String> NONE_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::patternId, NONE_FIRST)
          .thenComparing(BaselineEntry::fingerprint);

  private BaselineWriter() {}

  static void write(List<BaselineEntry> entries, Writer out) throws IOException {
    JsonFactory factory = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("");
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines));
      json.writeStartObject();
      json.writeStringField(BaselineReader.SCHEMA_VERSION, BaselineReader.VERSION);
      json.writeArrayFieldStart(BaselineReader.ENTRIES);
      for (BaselineEntry each : entries.stream().sorted(ORDER).toList()) {
        write(each, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(BaselineEntry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("fingerprint", entry.fingerprint());
    json.writeStringField("patternId", entry.patternId());
    json.writeStringField("patternName", orNull(entry.patternName()));
    json.writeStringField("namePattern", orNull(entry.namePattern()));
    json.writeStringField("frame", orNull(entry.frame()));
    json.writeStringField(
        "level", entry.level() == null ? null : entry.level().name().toLowerCase(Locale.ROOT));
    if (entry.maxCount() == BaselineEntry.ANY) {
      json.writeNullField("maxCount");
    } else {
      json.writeNumberField("maxCount", entry.maxCount());
    }
    json.writeBooleanField("suppress", entry.suppress());
    json.writeStringField(
        "reason", entry.reason().isEmpty() ? BaselineReader.NO_REASON : entry.reason());
    json.writeStringField("owner", orNull(entry.owner()));
    json.writeStringField("expires", entry.expires() == null ? null : entry.expires().toString());
    json.writeEndObject();
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
