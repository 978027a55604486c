package io.jleak.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.jleak.model.Analysis;
import io.jleak.model.Change;
import io.jleak.model.Finding;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Writes an analysis as JSON, as a stream: a large analysis is never held as a tree. */
public final class JsonReport implements ReportFormat {

  /** Raised with every change that a reader of the JSON could notice. */
  public static final String SCHEMA_VERSION = "1.0";

  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    JsonFactory factory = JsonFactory.builder().build();
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeStringField("schemaVersion", SCHEMA_VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "jleak");
      json.writeStringField("version", analysis.version());
      json.writeEndObject();
      DumpsJson.write(analysis, json);
      json.writeArrayFieldStart("clusters");
      for (Change change : analysis.changes()) {
        ClusterJson.write(change, options.showThreads(), json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("findings");
      for (Finding finding : analysis.findings()) {
        FindingJson.write(finding, analysis.series(), json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("recoveries");
      for (var recovery : analysis.recoveries()) {
        json.writeStartObject();
        json.writeStringField("clusterId", recovery.cluster().id());
        json.writeNumberField("peak", recovery.peak());
        json.writeNumberField("now", recovery.now());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notes");
      for (String note : analysis.notes()) {
        json.writeString(note);
      }
      json.writeEndArray();
      writeVerdict(analysis, json);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void writeVerdict(Analysis analysis, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("verdict");
    json.writeStringField("level", word(analysis.verdict().level(), "none"));
    json.writeStringField("failOn", word(analysis.verdict().failOn(), "never"));
    json.writeNumberField("exitCode", analysis.verdict().failed() ? 1 : 0);
    json.writeEndObject();
  }

  /** A constant as JSON says it: in lower case; another word for null. */
  static String word(Enum<?> constant, String ifNull) {
    return constant == null ? ifNull : constant.name().toLowerCase(Locale.ROOT);
  }
}
