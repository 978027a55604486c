package io.jleak.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.model.NormalizedThread;
import io.jleak.model.StackFrame;
import io.jleak.report.JsonFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    Map<String, Integer> patterns = new HashMap<>();
    for (NormalizedThread each : cluster.latest()) {
      states.merge(each.thread().state().name(), each.thread().count(), Integer::sum);
      patterns.merge(each.name().pattern(), each.thread().count(), Integer::sum);
    }
    JsonFields.counts("states", states, json);
    JsonFields.texts("namePatterns", mostFrequentFirst(patterns), json);
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

  private static List<String> mostFrequentFirst(Map<String, Integer> counts) {
    List<String> keys = new ArrayList<>(counts.keySet());
    keys.sort(Comparator.comparing((String key) -> -counts.get(key)).thenComparing(key -> key));
    return keys;
  }
}
