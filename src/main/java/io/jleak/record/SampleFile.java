package io.jleak.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/**
 * The file with a line of JSON per sample. A line is written as a whole as soon as it is known, so
 * that nothing is lost however a recording ends.
 */
final class SampleFile implements Closeable {

  /** Its name, by which people find it; {@code jleak diff} knows it by its first field. */
  static final String NAME = "samples.ndjson";

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").toFormatter();

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Writer out;
  private final long pid;
  private final OffsetDateTime processStarted;

  private SampleFile(Writer out, long pid, OffsetDateTime processStarted) {
    this.out = out;
    this.pid = pid;
    this.processStarted = processStarted;
  }

  /**
   * A file that is new.
   *
   * @param processStarted null when it is not known
   */
  static SampleFile create(Path file, long pid, OffsetDateTime processStarted) throws IOException {
    return new SampleFile(
        Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW),
        pid,
        processStarted);
  }

  void write(Sample sample) throws IOException {
    out.write(line(sample));
    out.flush();
  }

  private String line(Sample sample) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("sampledAt", TIME.format(sample.time()));
      json.writeNumberField("pid", pid);
      json.writeStringField(
          "processStarted", processStarted == null ? null : TIME.format(processStarted));
      number("seconds", sample.seconds(), 1e3, json);
      count("activeThreads", sample.active(), json);
      count("daemonThreads", sample.daemon(), json);
      count("peakThreads", sample.peak(), json);
      count("startedThreads", sample.started(), json);
      count("heapAfterGcBytes", sample.heapAfterGc(), json);
      number("gcMillis", sample.gcMillis(), 1e3, json);
      number("gcShare", sample.gcShare(), 1e4, json);
      json.writeEndObject();
    }
    return line.append('\n').toString();
  }

  private static void count(String field, long value, JsonGenerator json) throws IOException {
    if (value == Sample.UNKNOWN) {
      json.writeNullField(field);
    } else {
      json.writeNumberField(field, value);
    }
  }

  private static void number(String field, double value, double parts, JsonGenerator json)
      throws IOException {
    if (Double.isNaN(value)) {
      json.writeNullField(field);
    } else {
      json.writeNumberField(field, Math.round(value * parts) / parts);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
