package io.jleak.parse;

import io.jleak.model.Content;
import io.jleak.model.LineReader;
import io.jleak.model.Source;
import io.jleak.model.ThreadDump;
import io.jleak.parse.wrapping.Wrapping;
import java.io.IOException;
import java.util.List;

/** Reads all thread dumps of a source, whatever their format and whatever text is around them. */
public final class DumpParser {

  private DumpParser() {}

  /**
   * The dumps of a source in the order they stand in it; none when it holds no thread.
   *
   * @throws IOException when the source cannot be read
   */
  public static List<ThreadDump> parse(Source source) throws IOException {
    try (Content content = source.open()) {
      for (ContentFormat format : ContentFormats.ALL) {
        if (format.recognises(content.head())) {
          return format.read(source.name(), content);
        }
      }
      try (LineReader lines = Wrapping.undo(content.lines(), TextFormats.OPENINGS)) {
        return new TextDumps(source.name()).read(lines);
      }
    }
  }
}
