package io.jleak.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Analysis;
import io.jleak.model.Change;
import io.jleak.model.Finding;
import io.jleak.model.Recovery;
import io.jleak.report.JsonFields;
import io.jleak.report.JsonOutput;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes an analysis as JSON, as a stream: a large analysis is never held as a tree. */
public final class JsonReport implements ReportFormat {

  /** Raised with every change that a reader of the JSON could notice. */
  public static final String SCHEMA_VERSION = "1.1";

  /** The JSON Schema (2020-12) that every report obeys. */
  public static String schema() throws IOException {
    try (InputStream in = JsonReport.class.getResourceAsStream("analysis.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean showsAllViews() {
    return true;
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    try (JsonGenerator json = JsonOutput.to(out)) {
      json.writeStartObject();
      json.writeStringField("schemaVersion", SCHEMA_VERSION);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "jleak");
      json.writeStringField("version", analysis.version());
      json.writeEndObject();
      json.writeObjectFieldStart("labels");
      for (Map.Entry<String, String> each : analysis.labels().entrySet()) {
        json.writeStringField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
      DumpsJson.write(analysis, json);
      SignalsJson.write(analysis.signals(), json);
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
      BaselineJson.write(analysis.baseline(), json);
      json.writeArrayFieldStart("recoveries");
      for (Recovery recovery : analysis.recoveries()) {
        json.writeStartObject();
        json.writeStringField("clusterId", recovery.cluster().id());
        json.writeNumberField("peak", recovery.peak());
        json.writeNumberField("now", recovery.now());
        json.writeEndObject();
      }
      json.writeEndArray();
      ViewsJson.write(analysis.views(), json);
      JsonFields.texts("notes", analysis.notes(), json);
      json.writeObjectFieldStart("verdict");
      json.writeStringField("level", JsonFields.word(analysis.verdict().level(), "none"));
      json.writeStringField("failOn", analysis.verdict().gate().threshold());
      json.writeBooleanField("failOnNewOnly", analysis.verdict().gate().newOnly());
      json.writeNumberField("exitCode", options.exitCode());
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write('\n');
  }
}
