package io.jleak.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.model.NormalizedDump;
import io.jleak.report.JsonOutput;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import io.jleak.report.words.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Writes findings as SARIF 2.1.0, for code scanning and for viewers of static analysis. */
public final class SarifReport implements ReportFormat {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public String name() {
    return "sarif";
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    try (JsonGenerator json = JsonOutput.to(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      run(analysis, options, json);
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void run(Analysis analysis, ReportOptions options, JsonGenerator json)
      throws IOException {
    List<Finding> rules = rules(analysis.findings());
    List<String> sources = sources(analysis);
    json.writeStartObject();
    tool(analysis.version(), rules, options, json);
    invocation(options.exitCode(), json);
    json.writeArrayFieldStart("artifacts");
    for (String source : sources) {
      json.writeStartObject();
      SarifLocation.artifact("location", source, -1, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("results");
    SarifResult result = new SarifResult(analysis, sources, json);
    List<String> ids = rules.stream().map(Finding::patternId).toList();
    for (Finding finding : analysis.findings()) {
      result.write(finding, ids.indexOf(finding.patternId()));
    }
    json.writeEndArray();
    json.writeStringField("columnKind", "utf16CodeUnits");
    if (!analysis.labels().isEmpty()) {
      json.writeObjectFieldStart("properties");
      json.writeObjectFieldStart("labels");
      for (Map.Entry<String, String> each : analysis.labels().entrySet()) {
        json.writeStringField(each.getKey(), SafeText.of(each.getValue()));
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void tool(
      String version, List<Finding> rules, ReportOptions options, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "jleak");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (Finding finding : rules) {
      SarifRule.write(finding, options.pages().apply(finding.patternId()), json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void invocation(int exitCode, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeNumberField("exitCode", exitCode);
    json.writeBooleanField("executionSuccessful", true); // a finding is a result, no failure
    json.writeEndObject();
    json.writeEndArray();
  }

  /** One finding of each pattern, in their order. */
  private static List<Finding> rules(List<Finding> findings) {
    Map<String, Finding> byPattern = new LinkedHashMap<>();
    findings.forEach(each -> byPattern.putIfAbsent(each.patternId(), each));
    return new ArrayList<>(byPattern.values());
  }

  private static List<String> sources(Analysis analysis) {
    LinkedHashSet<String> sources = new LinkedHashSet<>();
    for (NormalizedDump dump : analysis.series().dumps()) {
      sources.add(dump.dump().source());
    }
    return new ArrayList<>(sources);
  }
}
