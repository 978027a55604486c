package io.jleak.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import io.jleak.model.Analysis;
import io.jleak.model.Change;
import io.jleak.model.Cluster;
import io.jleak.model.NormalizedDump;
import io.jleak.model.ProcessSample;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadDump;
import io.jleak.report.JsonFields;
import io.jleak.report.words.GroupText;
import io.jleak.report.words.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers that the scripts draw, as JSON inside the page. */
final class ReportData {

  /** Of a cluster's threads, so many can be read by name. */
  private static final int MAX_NAMES = 200;

  /** Enough for a chart, however long a recording is. */
  private static final int MAX_SAMPLES = 240;

  /** Ends no script element, whatever a thread is called. */
  private static final CharacterEscapes FOR_SCRIPT =
      new CharacterEscapes() {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
          int[] codes = standardAsciiEscapesForJSON();
          codes['<'] = ESCAPE_STANDARD;
          codes['>'] = ESCAPE_STANDARD;
          codes['&'] = ESCAPE_STANDARD;
          return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
          return null;
        }
      };

  private ReportData() {}

  static void write(Analysis analysis, Writer out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setCharacterEscapes(FOR_SCRIPT);
      json.writeStartObject();
      json.writeArrayFieldStart("dumps");
      for (int i = 0; i < analysis.series().size(); i++) {
        dump(analysis.series().dumps().get(i), analysis.series().seconds().get(i), json);
      }
      json.writeEndArray();
      samples(analysis, json);
      Map<String, Integer> frames = new LinkedHashMap<>();
      json.writeArrayFieldStart("clusters");
      for (Change change : analysis.changes()) {
        cluster(change, frames, json);
      }
      json.writeEndArray();
      JsonFields.texts("frames", new ArrayList<>(frames.keySet()), json);
      json.writeEndObject();
    }
  }

  /** Threads alive between the dumps, as pairs of seconds since the first dump and a count. */
  private static void samples(Analysis analysis, JsonGenerator json) throws IOException {
    LocalDateTime start = analysis.series().dumps().get(0).dump().capturedAt();
    json.writeArrayFieldStart("samples");
    for (ProcessSample sample : analysis.signals().thinned(MAX_SAMPLES)) {
      if (start != null && sample.activeThreads() != ProcessSample.UNKNOWN) {
        json.writeStartArray();
        json.writeNumber(Duration.between(start, sample.time()).toMillis() / 1000.0);
        json.writeNumber(sample.activeThreads());
        json.writeEndArray();
      }
    }
    json.writeEndArray();
  }

  private static void dump(NormalizedDump normalized, double seconds, JsonGenerator json)
      throws IOException {
    ThreadDump dump = normalized.dump();
    Map<String, Integer> states = new TreeMap<>();
    dump.threads().forEach(each -> states.merge(each.state().name(), each.count(), Integer::sum));
    json.writeStartObject();
    json.writeStringField("source", SafeText.of(dump.source()));
    JsonFields.number("seconds", seconds, json);
    json.writeNumberField("threads", dump.threadCount());
    JsonFields.counts("states", states, json);
    json.writeEndObject();
  }

  /** The frames of a stack are numbers: the same ones stand in many stacks. */
  private static void cluster(Change change, Map<String, Integer> frames, JsonGenerator json)
      throws IOException {
    Cluster cluster = change.cluster();
    List<Integer> stack = new ArrayList<>();
    for (StackFrame frame : cluster.sample().frames()) {
      stack.add(frames.computeIfAbsent(SafeText.of(frame.toString()), any -> frames.size()));
    }
    json.writeStartObject();
    json.writeStringField("id", cluster.id());
    json.writeStringField("names", GroupText.names(cluster));
    json.writeStringField("state", GroupText.state(cluster));
    json.writeStringField("where", GroupText.where(cluster.chain()));
    json.writeStringField("yours", GroupText.yours(cluster.chain()));
    json.writeStringField("trend", JsonFields.word(change.kind(), null));
    JsonFields.numbers("counts", cluster.counts(), json);
    JsonFields.numbers("stack", stack, json);
    JsonFields.texts(
        "threads",
        cluster.latest().stream()
            .limit(MAX_NAMES)
            .map(each -> GroupText.name(each.thread().name()))
            .toList(),
        json);
    json.writeEndObject();
  }
}
