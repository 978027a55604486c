package io.jleak.report.otlp;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Analysis;
import io.jleak.model.DumpedThread;
import io.jleak.model.ThreadDump;
import io.jleak.report.JsonFields;
import java.io.IOException;
import java.util.Map;

/** What is known of the process whose dumps were looked at. */
final class OtlpResource {

  /** What the conventions ask for where nobody tells; a collector sets the right one. */
  private static final String SERVICE = "service.name";

  private static final String UNKNOWN_SERVICE = "unknown_service";

  private OtlpResource() {}

  static void write(Analysis analysis, JsonGenerator json) throws IOException {
    ThreadDump last = analysis.series().lastDump().dump();
    json.writeObjectFieldStart("resource");
    OtlpAttributes attributes = OtlpAttributes.begin(json);
    if (!analysis.labels().containsKey(SERVICE)) {
      attributes.text(SERVICE, UNKNOWN_SERVICE);
    }
    for (Map.Entry<String, String> each : analysis.labels().entrySet()) {
      attributes.text(each.getKey(), each.getValue());
    }
    if (last.processId() != DumpedThread.UNKNOWN) {
      attributes.whole("process.pid", last.processId());
    }
    if (last.runtime() != null) {
      runtime(last.runtime(), attributes);
    }
    attributes.text("jleak.dump.format", last.format());
    attributes.text("jleak.dump.source", last.source());
    attributes.whole("jleak.dumps", analysis.series().size());
    attributes.text("jleak.time_source", JsonFields.word(analysis.series().timeSource(), null));
    attributes.end();
    json.writeEndObject();
  }

  /** {@code OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode)}: the name, and the version in it. */
  private static void runtime(String runtime, OtlpAttributes attributes) throws IOException {
    int open = runtime.indexOf(" (");
    if (open > 0) {
      String inside = runtime.substring(open + 2);
      int end = inside.indexOf(' ');
      attributes.text("process.runtime.name", runtime.substring(0, open));
      if (end > 0 && Character.isDigit(inside.charAt(0))) {
        attributes.text("process.runtime.version", inside.substring(0, end));
      }
    }
    attributes.text("process.runtime.description", runtime);
  }
}
