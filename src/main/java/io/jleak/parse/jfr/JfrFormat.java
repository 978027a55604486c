package io.jleak.parse.jfr;

import io.jleak.model.Capture;
import io.jleak.model.Content;
import io.jleak.parse.content.ContentFormat;
import io.jleak.parse.content.TextDumpReader;
import java.io.IOException;
import java.util.function.Function;

/**
 * Flight recordings. Each {@code jdk.ThreadDump} event is one dump, so that one file holds a
 * series; other events tell how many threads there were between the dumps and who started them.
 */
public final class JfrFormat implements ContentFormat {

  private final Function<String, TextDumpReader> textReader;

  /**
   * The format.
   *
   * @param textReader makes a reader for the text of a source, given its name
   */
  public JfrFormat(Function<String, TextDumpReader> textReader) {
    this.textReader = textReader;
  }

  @Override
  public boolean recognises(byte[] head) {
    return ChunkHeader.isAt(head);
  }

  @Override
  public Capture read(String source, Content content) throws IOException {
    RecordedDumps dumps = new RecordedDumps(source, () -> textReader.apply(source));
    try (SoundRecording recording = SoundRecording.of(content)) {
      return RecordingReader.read(recording, dumps);
    } catch (NoClassDefFoundError e) {
      throw new IOException(
          "this Java has no module jdk.jfr, which a recording needs: use a JDK", e);
    }
  }
}
