package io.jleak.report.otlp;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Analysis;
import io.jleak.report.JsonOutput;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes an analysis as OpenTelemetry's file exporter does and its collector's {@code otlpjsonfile}
 * receiver reads: a line of metrics, with a point per dump, and, where there are findings, a line
 * of logs, with a record per finding. Names are those of the semantic conventions where they have
 * one.
 */
public final class OtlpReport implements ReportFormat {

  @Override
  public String name() {
    return "otlp";
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    try (JsonGenerator json = JsonOutput.lines(out)) {
      begin("resourceMetrics", "scopeMetrics", "metrics", analysis, json);
      OtlpMetrics.write(analysis, options, json);
      end(json);
      if (!analysis.findings().isEmpty()) {
        begin("resourceLogs", "scopeLogs", "logRecords", analysis, json);
        OtlpLogs.write(analysis, json);
        end(json);
      }
    }
    out.write('\n');
  }

  /** Up to the list of what one program says of one process. */
  private static void begin(
      String resources, String scopes, String list, Analysis analysis, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart(resources);
    json.writeStartObject();
    OtlpResource.write(analysis, json);
    json.writeArrayFieldStart(scopes);
    json.writeStartObject();
    json.writeObjectFieldStart("scope");
    json.writeStringField("name", "jleak");
    json.writeStringField("version", analysis.version());
    json.writeEndObject();
    json.writeArrayFieldStart(list);
  }

  private static void end(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
