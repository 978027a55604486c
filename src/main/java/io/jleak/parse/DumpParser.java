package io.jleak.parse;

import io.jleak.model.Capture;
import io.jleak.model.Content;
import io.jleak.model.LineReader;
import io.jleak.model.Source;
import io.jleak.model.ThreadDump;
import io.jleak.parse.content.ContentFormat;
import io.jleak.parse.line.LineShape;
import io.jleak.parse.wrapping.Wrapping;
import java.io.IOException;
import java.util.List;

/** Reads all thread dumps of a source, whatever their format and whatever text is around them. */
public final class DumpParser {

  private DumpParser() {}

  /**
   * The dumps of a source in the order they stand in it, none when it holds no thread, and the
   * signals beside them.
   *
   * @throws IOException when the source cannot be read
   */
  public static Capture parse(Source source) throws IOException {
    try (Content content = source.open()) {
      for (ContentFormat format : ContentFormats.ALL) {
        if (format.recognises(content.head())) {
          return format.read(source.name(), content);
        }
      }
      LineShape shape = new LineShape();
      try (LineReader lines = Wrapping.undo(content.lines(), TextFormats.OPENINGS, shape)) {
        TextDumps text = new TextDumps(source.name(), shape);
        text.read(lines);
        List<ThreadDump> dumps = text.finish();
        if (dumps.isEmpty() && text.failure() != null) {
          throw text.failure();
        }
        return Capture.of(dumps);
      }
    }
  }
}
