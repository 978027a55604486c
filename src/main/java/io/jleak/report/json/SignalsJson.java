package io.jleak.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.ProcessSample;
import io.jleak.model.Signals;
import io.jleak.report.JsonFields;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;

/** The {@code signals} of the JSON report, which is there only when a source had any. */
final class SignalsJson {

  /** Enough for a chart, however long a recording is. */
  private static final int MOST_SAMPLES = 240;

  private SignalsJson() {}

  static void write(Signals signals, JsonGenerator json) throws IOException {
    if (signals.isEmpty()) {
      return;
    }
    List<ProcessSample> samples = signals.samples();
    json.writeObjectFieldStart("signals");
    JsonFields.time("from", samples.get(0).time(), json);
    JsonFields.time("to", samples.get(samples.size() - 1).time(), json);
    JsonFields.time("processStarted", signals.process().started(), json);
    course("activeThreads", signals, ProcessSample::activeThreads, json);
    course("startedThreads", signals, ProcessSample::startedThreads, json);
    course("heapAfterGcBytes", signals, ProcessSample::heapAfterGcBytes, json);
    if (Double.isNaN(signals.gcShare())) {
      json.writeNullField("gcShare");
    } else {
      json.writeNumberField("gcShare", Math.round(signals.gcShare() * 1e6) / 1e6);
    }
    json.writeNumberField("threadStarts", samples.stream().mapToLong(ProcessSample::starts).sum());
    json.writeNumberField("threadEnds", samples.stream().mapToLong(ProcessSample::ends).sum());
    json.writeNumberField("pinned", samples.stream().mapToLong(ProcessSample::pinned).sum());
    json.writeArrayFieldStart("samples");
    for (ProcessSample sample : signals.thinned(MOST_SAMPLES)) {
      write(sample, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void course(
      String field, Signals signals, ToLongFunction<ProcessSample> number, JsonGenerator json)
      throws IOException {
    Signals.Course course = signals.course(number);
    if (course == null) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    json.writeNumberField("first", course.first());
    json.writeNumberField("last", course.last());
    json.writeEndObject();
  }

  private static void write(ProcessSample sample, JsonGenerator json) throws IOException {
    json.writeStartObject();
    JsonFields.time("time", sample.time(), json);
    known("activeThreads", sample.activeThreads(), json);
    known("daemonThreads", sample.daemonThreads(), json);
    known("peakThreads", sample.peakThreads(), json);
    known("startedThreads", sample.startedThreads(), json);
    known("heapAfterGcBytes", sample.heapAfterGcBytes(), json);
    JsonFields.number("gcMillis", sample.gcMillis(), json);
    json.writeEndObject();
  }

  private static void known(String field, long number, JsonGenerator json) throws IOException {
    if (number == ProcessSample.UNKNOWN) {
      json.writeNullField(field);
    } else {
      json.writeNumberField(field, number);
    }
  }
}
