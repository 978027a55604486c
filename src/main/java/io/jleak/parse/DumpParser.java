package io.jleak.parse;

import io.jleak.model.LineReader;
import io.jleak.model.Source;
import io.jleak.model.ThreadDump;
import java.io.IOException;
import java.util.ArrayList;
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
    try (LineReader lines = source.lines()) {
      return parse(source.name(), lines);
    }
  }

  private static List<ThreadDump> parse(String name, LineReader lines) throws IOException {
    List<ThreadDump> dumps = new ArrayList<>();
    List<TextReader> waiting = newReaders(name);
    TextReader active = null;
    while (lines.next()) {
      int start = lines.start();
      int end = DoubledLine.end(lines.buffer(), start, lines.end());
      if (active != null
          && active.accept(lines.buffer(), start, end, lines.number()) != LineVerdict.WATER) {
        continue;
      }
      TextReader opened = offer(waiting, active, lines, start, end);
      if (opened == null) {
        continue;
      }
      if (active != null) {
        opened.takeOverFrom(active);
        dumps.addAll(active.finish(dumps.size()));
      }
      active = opened;
      waiting = newReaders(name);
      waiting.removeIf(reader -> reader.getClass() == opened.getClass());
    }
    if (active != null) {
      dumps.addAll(active.finish(dumps.size()));
    }
    return dumps;
  }

  /**
   * Shows a line to the readers that have not found a dump yet; the first that now has, or null.
   */
  private static TextReader offer(
      List<TextReader> waiting, TextReader active, LineReader lines, int start, int end) {
    for (TextReader reader : waiting) {
      reader.accept(lines.buffer(), start, end, lines.number());
      if (reader.started() && reader != active) {
        return reader;
      }
    }
    return null;
  }

  private static List<TextReader> newReaders(String source) {
    List<TextReader> readers = new ArrayList<>();
    for (TextFormat format : TextFormats.ALL) {
      readers.add(format.newReader().apply(source));
    }
    return readers;
  }
}
