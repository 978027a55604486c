package io.jleak.parse.jfr;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.ThreadDump;
import io.jleak.model.Warning;
import io.jleak.parse.content.TextDumpReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The thread dumps of a recording, each of which is the text that jstack prints. */
final class RecordedDumps {

  static final String FORMAT = "jfr";

  /** All zones of the world are so many seconds apart, or a multiple of it. */
  private static final int ZONE_STEP = 15 * 60;

  private static final int MAX_ZONE = 18 * 3600;

  /** A dump as its text tells it, and what the recording adds. */
  private record Recorded(ThreadDump text, LocalDateTime time, List<Warning> warnings) {}

  private final String source;
  private final Supplier<TextDumpReader> textReader;
  private final List<Recorded> dumps = new ArrayList<>();
  private ZoneOffset zone;

  RecordedDumps(String source, Supplier<TextDumpReader> textReader) {
    this.source = source;
    this.textReader = textReader;
  }

  /**
   * Adds the dump of one event.
   *
   * @param time when it was recorded, or null when only its text tells
   */
  void add(byte[] text, Instant time) {
    try {
      TextDumpReader reader = textReader.get();
      reader.read(new TextLines(text));
      for (ThreadDump dump : reader.finish()) {
        dumps.add(recorded(dump, time));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory", e);
    }
  }

  void add(String text, Instant time) {
    add(text.getBytes(UTF_8), time);
  }

  /** A moment by the clock of the dumps; by UTC where no dump tells its zone. */
  LocalDateTime local(Instant time) {
    return LocalDateTime.ofInstant(time, zone == null ? ZoneOffset.UTC : zone);
  }

  boolean isEmpty() {
    return dumps.isEmpty();
  }

  /** Adds a warning to the last dump. */
  void warn(String message) {
    dumps.get(dumps.size() - 1).warnings().add(new Warning(0, message));
  }

  /**
   * All of them.
   *
   * @param processId the process that they are of, or {@link DumpedThread#UNKNOWN}
   */
  List<ThreadDump> all(long processId) {
    List<ThreadDump> all = new ArrayList<>();
    for (Recorded each : dumps) {
      ThreadDump text = each.text();
      InputAccount entries =
          InputAccount.ofEntries(
              text.threads().size() + text.mounted().size(), text.account().unparsed());
      all.add(
          new ThreadDump(
              source,
              all.size(),
              FORMAT,
              text.runtime(),
              processId,
              each.time(),
              text.threads(),
              text.mounted(),
              text.deadlocks(),
              entries,
              each.warnings()));
    }
    return all;
  }

  private Recorded recorded(ThreadDump dump, Instant time) {
    LocalDateTime at = dump.capturedAt();
    if (time != null) {
      findZone(dump.capturedAt(), time);
      at = local(time).truncatedTo(ChronoUnit.MILLIS);
    }
    List<Warning> warnings = new ArrayList<>();
    for (Warning each : dump.warnings()) {
      warnings.add(new Warning(0, "dump " + (dumps.size() + 1) + ", " + inText(each)));
    }
    return new Recorded(dump, at, warnings);
  }

  private static String inText(Warning warning) {
    return warning.line() > 0
        ? "line " + warning.line() + ": " + warning.message()
        : warning.message();
  }

  /** The text tells the time of its zone, the event that of the world. */
  private void findZone(LocalDateTime printed, Instant time) {
    if (zone != null || printed == null) {
      return;
    }
    double apart = Duration.between(time, printed.toInstant(ZoneOffset.UTC)).toSeconds();
    long offset = Math.round(apart / ZONE_STEP) * ZONE_STEP;
    if (Math.abs(offset) <= MAX_ZONE) {
      zone = ZoneOffset.ofTotalSeconds((int) offset);
    }
  }
}
