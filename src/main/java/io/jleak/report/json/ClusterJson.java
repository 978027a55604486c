package io.jleak.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.model.NormalizedThread;
import io.jleak.model.StackFrame;
import io.jleak.report.JsonFields;
import io.jleak.report.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of the {@code clusters} of the JSON report. */
final class ClusterJson {

  private ClusterJson() {}

  static void write(Change change, boolean showThreads, JsonGenerator json) throws IOException {
    Cluster cluster = change.cluster();
    List<Integer> counts = cluster.counts();
    json.writeStartObject();
    json.writeStringField("id", cluster.id());
    json.writeStringField("fingerprint", cluster.fingerprint());
    json.writeNumberField("count", counts.get(counts.size() - 1));
    JsonFields.numbers("countPerDump", counts, json);
    JsonFields.numbers("births", change.births(), json);
    JsonFields.numbers("deaths", change.deaths(), json);
    json.writeStringField("trend", JsonFields.word(change.kind(), null));
    Map<String, Integer> states = new TreeMap<>();
    for (NormalizedThread each : cluster.latest()) {
      states.merge(each.thread().state().name(), each.thread().count(), Integer::sum);
    }
    JsonFields.counts("states", states, json);
    JsonFields.texts("namePatterns", Tally.namePatterns(cluster.latest()), json);
    json.writeStringField("waitKind", JsonFields.word(cluster.chain().waitKind(), null));
    json.writeArrayFieldStart("frames");
    for (StackFrame frame : cluster.sample().frames()) {
      json.writeString(frame.toString());
    }
    json.writeEndArray();
    JsonFields.creator(cluster.sample(), json);
    JsonFields.number("meanDepth", cluster.meanDepth(), json);
    json.writeStringField("blockedAt", cluster.chain().blockedAt());
    JsonFields.number("packageEntropy", cluster.packageEntropy(), json);
    if (showThreads) {
      JsonFields.texts(
          "threads", cluster.latest().stream().map(each -> each.thread().name()).toList(), json);
    }
    json.writeEndObject();
  }
}
