package io.jleak.parse.jfr;

import io.jleak.model.Capture;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a recording: what is whole in it, and a word on what is not. */
final class RecordingReader {

  private RecordingReader() {}

  /**
   * All that a recording holds.
   *
   * @throws IOException when it is damaged and no dump can be read
   */
  static Capture read(SoundRecording recording, RecordedDumps dumps) throws IOException {
    RecordingEvents events = new RecordingEvents(dumps);
    Path file = recording.file();
    Throwable failure = null;
    if (file != null) {
      failure = events.read(file);
      failure = failure == null ? SilentLoss.reason(file, events.dumpEvents()) : failure;
    }
    recording.readLooseDumps(text -> dumps.add(text, null));
    String damage =
        failure == null
            ? recording.damage()
            : "the recording is damaged: what comes after is missing ("
                + failure.getMessage()
                + ")";
    if (damage != null && dumps.isEmpty()) {
      throw new IOException(damage, failure);
    }
    if (damage != null) {
      dumps.warn(damage);
    }
    return events.capture();
  }
}
