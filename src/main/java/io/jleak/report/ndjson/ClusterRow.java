package io.jleak.report.ndjson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Analysis;
import io.jleak.model.CallChain;
import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.model.DumpedThread;
import io.jleak.model.Finding;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadState;
import io.jleak.report.JsonFields;
import io.jleak.report.Tally;
import io.jleak.report.words.ServiceWords;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One line: the dump, the cluster, its threads in that dump, what it does over the series. */
final class ClusterRow {

  /** Raised when a column changes its meaning or goes; new ones stand last. */
  private static final String SCHEMA_VERSION = "1.0";

  private final Series series;
  private final Map<String, String> labels;
  private final int dump;
  private final JsonGenerator json;

  ClusterRow(Analysis analysis, int dump, JsonGenerator json) {
    this.series = analysis.series();
    this.labels = analysis.labels();
    this.dump = dump;
    this.json = json;
  }

  /**
   * Writes the line.
   *
   * @param finding the most urgent one about the cluster, or null
   */
  void write(Change change, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema_version", SCHEMA_VERSION);
    dump();
    cluster(change.cluster());
    threads(change.cluster().threads().get(dump));
    json.writeNumberField("births", change.births().get(dump));
    json.writeNumberField("deaths", change.deaths().get(dump));
    json.writeNumberField("growth", change.growth());
    json.writeStringField("trend", JsonFields.word(change.kind(), null));
    finding(finding);
    for (Map.Entry<String, String> each : labels.entrySet()) {
      json.writeStringField("label_" + each.getKey(), each.getValue());
    }
    json.writeEndObject();
  }

  private void dump() throws IOException {
    ThreadDump each = series.dumps().get(dump).dump();
    json.writeStringField("series", series.dumps().get(0).dump().source());
    json.writeStringField("source", each.source());
    json.writeNumberField("source_index", each.index());
    json.writeNumberField("dump", dump + 1);
    json.writeNumberField("dumps", series.size());
    JsonFields.time("captured_at", each.capturedAt(), json);
    JsonFields.number("seconds_since_first", series.seconds().get(dump), json);
    json.writeStringField("time_source", JsonFields.word(series.timeSource(), null));
    json.writeStringField("format", each.format());
    json.writeStringField("runtime", each.runtime());
    if (each.processId() == DumpedThread.UNKNOWN) {
      json.writeNullField("process_id");
    } else {
      json.writeNumberField("process_id", each.processId());
    }
    json.writeNumberField("threads_in_dump", each.threadCount());
  }

  private void cluster(Cluster cluster) throws IOException {
    CallChain chain = cluster.chain();
    json.writeStringField("cluster_id", cluster.id());
    json.writeStringField("fingerprint", cluster.fingerprint());
    json.writeStringField("wait_kind", JsonFields.word(chain.waitKind(), null));
    json.writeStringField("blocked_at", chain.blockedAt().isEmpty() ? null : chain.blockedAt());
    json.writeStringField(
        "application_frame",
        chain.hasApplicationFrame() ? chain.frames().get(chain.applicationFrame()) : null);
    json.writeStringField("creator", chain.creator().isEmpty() ? null : chain.creator());
    JsonFields.number("mean_depth", cluster.meanDepth(), json);
  }

  private void threads(List<NormalizedThread> threads) throws IOException {
    List<String> patterns = Tally.namePatterns(threads);
    json.writeStringField("name_pattern", patterns.get(0));
    json.writeNumberField("name_patterns", patterns.size());
    Map<ThreadState, Integer> states =
        Tally.states(threads.stream().map(NormalizedThread::thread).toList());
    json.writeNumberField("threads", states.values().stream().mapToInt(Integer::intValue).sum());
    for (Map.Entry<ThreadState, Integer> each : states.entrySet()) {
      json.writeNumberField(each.getKey().name().toLowerCase(Locale.ROOT), each.getValue());
    }
  }

  private void finding(Finding finding) throws IOException {
    json.writeStringField("finding_pattern", finding == null ? null : finding.patternId());
    json.writeStringField("finding_name", finding == null ? null : finding.patternName());
    json.writeStringField(
        "finding_level", finding == null ? null : JsonFields.word(finding.level(), null));
    json.writeStringField(
        "finding_confidence", finding == null ? null : JsonFields.word(finding.confidence(), null));
    JsonFields.number(
        "finding_rate_per_minute",
        finding == null ? Double.NaN : finding.trend().ratePerMinute(),
        json);
    String priority = finding == null ? "" : ServiceWords.priority(finding);
    json.writeStringField("finding_priority", priority.isEmpty() ? null : priority);
  }
}
