package io.jleak.parse.jfr;

import java.io.IOException;
import java.nio.file.Path;
import jdk.jfr.EventType;
import jdk.jfr.consumer.RecordingFile;

/**
 * Finds out whether the JDK's stream of events ended at its file's end: it ends without a word
 * where a file is damaged.
 */
final class SilentLoss {

  private SilentLoss() {}

  /**
   * What kept the JDK from reading all thread dumps of a recording; null when it has read them.
   *
   * @param seen how many events with a dump it has read
   */
  static Exception reason(Path file, int seen) {
    try (RecordingFile recording = new RecordingFile(file)) {
      long[] dumps =
          recording.readEventTypes().stream()
              .filter(type -> type.getName().equals(RecordingEvents.DUMP))
              .mapToLong(EventType::getId)
              .toArray();
      // Only a doubt: chunks of several JDKs in one file number their types differently.
      if (count(file, dumps) != seen) {
        while (recording.hasMoreEvents()) {
          recording.readEvent();
        }
      }
      return null;
    } catch (IOException | RuntimeException e) {
      return e;
    }
  }

  private static int count(Path file, long[] types) throws IOException {
    int count = 0;
    try (RecordingBytes bytes = new RecordingBytes(file)) {
      for (ChunkHeader chunk : RecordingLayout.of(bytes).chunks()) {
        ChunkEvents events = new ChunkEvents(bytes, chunk, chunk.end());
        while (events.next()) {
          for (long type : types) {
            count += events.type() == type ? 1 : 0;
          }
        }
      }
    }
    return count;
  }
}
