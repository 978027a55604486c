package io.jleak.report.otlp;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Analysis;
import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.model.Level;
import io.jleak.model.Series;
import io.jleak.model.ThreadState;
import io.jleak.report.JsonFields;
import io.jleak.report.LargestClusters;
import io.jleak.report.ReportOptions;
import io.jleak.report.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Gauges: threads by state and by cluster at each dump, and the verdict at the last one. */
final class OtlpMetrics {

  private final Series series;
  private final OtlpClock clock;
  private final JsonGenerator json;

  private OtlpMetrics(Series series, JsonGenerator json) {
    this.series = series;
    this.clock = new OtlpClock(series);
    this.json = json;
  }

  static void write(Analysis analysis, ReportOptions options, JsonGenerator json)
      throws IOException {
    OtlpMetrics metrics = new OtlpMetrics(analysis.series(), json);
    metrics.threads();
    LargestClusters clusters = LargestClusters.of(analysis, options);
    metrics.clusters(
        "jleak.cluster.threads",
        "Threads with nearly the same stack",
        clusters,
        each -> each.cluster().counts());
    if (analysis.series().size() > 1) {
      metrics.clusters(
          "jleak.cluster.births",
          "Threads that the dump before did not have",
          clusters,
          Change::births);
      metrics.clusters(
          "jleak.cluster.deaths",
          "Threads that the dump after does not have",
          clusters,
          Change::deaths);
    }
    metrics.verdict(analysis, options.exitCode());
  }

  private void threads() throws IOException {
    begin("jleak.threads", "{thread}", "Threads by state");
    for (int dump = 0; dump < series.size(); dump++) {
      Map<ThreadState, Integer> states = Tally.states(series.dumps().get(dump).dump().threads());
      for (Map.Entry<ThreadState, Integer> each : states.entrySet()) {
        OtlpAttributes attributes = beginPoint();
        attributes.text("jleak.thread.state", JsonFields.word(each.getKey(), null));
        endPoint(attributes, dump, each.getValue());
      }
    }
    end();
  }

  private void clusters(
      String name,
      String description,
      LargestClusters clusters,
      Function<Change, List<Integer>> perDump)
      throws IOException {
    begin(name, "{thread}", description);
    for (Change each : clusters.shown()) {
      List<Integer> numbers = perDump.apply(each);
      for (int dump = 0; dump < series.size(); dump++) {
        OtlpAttributes attributes = beginPoint();
        describe(each.cluster(), attributes);
        endPoint(attributes, dump, numbers.get(dump));
      }
    }
    others(clusters, perDump);
    end();
  }

  private void others(LargestClusters clusters, Function<Change, List<Integer>> perDump)
      throws IOException {
    List<List<Integer>> numbers = clusters.others().stream().map(perDump).toList();
    for (int dump = 0; dump < series.size(); dump++) {
      int sum = 0;
      for (List<Integer> each : numbers) {
        sum += each.get(dump);
      }
      OtlpAttributes attributes = beginPoint();
      attributes.text("jleak.cluster.id", LargestClusters.OTHER);
      endPoint(attributes, dump, sum);
    }
  }

  private static void describe(Cluster cluster, OtlpAttributes attributes) throws IOException {
    attributes.text("jleak.cluster.id", cluster.id());
    List<String> patterns = Tally.namePatterns(cluster.latest());
    attributes.text("jleak.cluster.name_pattern", patterns.isEmpty() ? "" : patterns.get(0));
    attributes.text("jleak.cluster.blocked_at", cluster.chain().blockedAt());
  }

  private void verdict(Analysis analysis, int exitCode) throws IOException {
    begin("jleak.findings", "{finding}", "Findings by level");
    for (Level level : Level.values()) {
      OtlpAttributes attributes = beginPoint();
      attributes.text("jleak.level", JsonFields.word(level, null));
      long count = analysis.findings().stream().filter(each -> each.level() == level).count();
      endPoint(attributes, series.last(), count);
    }
    end();
    begin("jleak.exit_code", "1", "Exit code of the run: 0 clean, 1 findings");
    endPoint(beginPoint(), series.last(), exitCode);
    end();
  }

  private void begin(String name, String unit, String description) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("description", description);
    json.writeStringField("unit", unit);
    json.writeObjectFieldStart("gauge");
    json.writeArrayFieldStart("dataPoints");
  }

  private void end() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private OtlpAttributes beginPoint() throws IOException {
    json.writeStartObject();
    return OtlpAttributes.begin(json);
  }

  private void endPoint(OtlpAttributes attributes, int dump, long value) throws IOException {
    attributes.end();
    json.writeStringField("timeUnixNano", clock.nanos(dump));
    json.writeStringField("asInt", String.valueOf(value));
    json.writeEndObject();
  }
}
