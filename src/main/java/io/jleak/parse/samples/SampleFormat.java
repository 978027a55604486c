package io.jleak.parse.samples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.jleak.model.Capture;
import io.jleak.model.Content;
import io.jleak.model.DumpedThread;
import io.jleak.model.ProcessSample;
import io.jleak.model.Signals;
import io.jleak.model.Signals.ProcessIdentity;
import io.jleak.parse.content.ContentFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The {@code samples.ndjson} of {@code jleak record}: an object per line, one per tick. */
public final class SampleFormat implements ContentFormat {

  private static final String TIME = "sampledAt";
  private static final byte[] START = ("{\"" + TIME + "\":\"").getBytes(StandardCharsets.US_ASCII);

  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public boolean recognises(byte[] head) {
    return isAt(head);
  }

  /** Whether a source that begins with these bytes is such a file. */
  public static boolean isAt(byte[] head) {
    return head.length >= START.length
        && Arrays.equals(head, 0, START.length, START, 0, START.length);
  }

  @Override
  public Capture read(String source, Content content) throws IOException {
    List<ProcessSample> samples = new ArrayList<>();
    ProcessIdentity process = Signals.NONE.process();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(content.text(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try {
          Map<String, Object> fields = fields(line);
          samples.add(sample(fields));
          process =
              new ProcessIdentity(
                  number(fields, "pid", DumpedThread.UNKNOWN).longValue(),
                  fields.get("processStarted") instanceof String started ? time(started) : null);
        } catch (JsonProcessingException | DateTimeException e) {
          // the last line, when the disk was full
        }
      }
    }
    return new Capture(List.of(), new Signals(process, samples, Map.of()));
  }

  /** The numbers and texts of a flat object. */
  private static Map<String, Object> fields(String line) throws IOException {
    Map<String, Object> fields = new HashMap<>();
    try (JsonParser json = FACTORY.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value.isNumeric()) {
          fields.put(name, json.getNumberValue());
        } else if (value == JsonToken.VALUE_STRING) {
          fields.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
    }
    return fields;
  }

  private static ProcessSample sample(Map<String, Object> fields) {
    return new ProcessSample(
        time(String.valueOf(fields.get(TIME))),
        number(fields, "seconds", 0).doubleValue(),
        number(fields, "activeThreads", ProcessSample.UNKNOWN).intValue(),
        number(fields, "daemonThreads", ProcessSample.UNKNOWN).intValue(),
        number(fields, "peakThreads", ProcessSample.UNKNOWN).intValue(),
        number(fields, "startedThreads", ProcessSample.UNKNOWN).longValue(),
        number(fields, "heapAfterGcBytes", ProcessSample.UNKNOWN).longValue(),
        number(fields, "gcMillis", 0).doubleValue(),
        0,
        0,
        0);
  }

  /** The local time of the machine, as dumps tell it. */
  private static LocalDateTime time(String text) {
    return OffsetDateTime.parse(text).toLocalDateTime();
  }

  private static Number number(Map<String, Object> fields, String name, Number unknown) {
    return fields.get(name) instanceof Number number ? number : unknown;
  }
}
