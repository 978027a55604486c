package io.jleak.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Analysis;
import io.jleak.model.Deadlock;
import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.ThreadDump;
import io.jleak.model.Warning;
import io.jleak.report.JsonFields;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The {@code dumps} of the JSON report. */
final class DumpsJson {

  private DumpsJson() {}

  static void write(Analysis analysis, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("dumps");
    for (int i = 0; i < analysis.series().size(); i++) {
      ThreadDump dump = analysis.series().dumps().get(i).dump();
      json.writeStartObject();
      json.writeStringField("source", dump.source());
      json.writeNumberField("index", dump.index());
      json.writeStringField("format", dump.format());
      json.writeStringField("runtime", dump.runtime());
      if (dump.processId() == DumpedThread.UNKNOWN) {
        json.writeNullField("processId");
      } else {
        json.writeNumberField("processId", dump.processId());
      }
      JsonFields.time("capturedAt", dump.capturedAt(), json);
      json.writeStringField("timeSource", JsonFields.word(analysis.series().timeSource(), null));
      JsonFields.number("secondsSinceFirst", analysis.series().seconds().get(i), json);
      json.writeNumberField("threadCount", dump.threadCount());
      json.writeNumberField("virtualThreadCount", dump.virtualThreadCount());
      writeStates(dump, json);
      json.writeArrayFieldStart("deadlocks");
      for (Deadlock deadlock : analysis.locks().get(i).deadlocks()) {
        json.writeStartArray();
        for (String name : deadlock.threadNames()) {
          json.writeString(name);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      writeAccount(dump.account(), json);
      json.writeArrayFieldStart("warnings");
      for (Warning warning : dump.warnings()) {
        json.writeString(
            warning.line() > 0 ? warning.line() + ": " + warning.message() : warning.message());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeStates(ThreadDump dump, JsonGenerator json) throws IOException {
    Map<String, Integer> states = new TreeMap<>();
    for (DumpedThread thread : dump.threads()) {
      states.merge(thread.state().name(), thread.count(), Integer::sum);
    }
    JsonFields.counts("states", states, json);
  }

  private static void writeAccount(InputAccount account, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(account.unit() == InputAccount.Unit.LINES ? "lines" : "entries");
    json.writeNumberField("total", account.total());
    json.writeNumberField("parsed", account.parsed());
    json.writeNumberField("water", account.water());
    json.writeNumberField("unparsed", account.unparsed());
    json.writeEndObject();
  }
}
